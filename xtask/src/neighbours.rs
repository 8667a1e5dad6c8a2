//! Puts functions of a wasm file that are alike beside each other: brotli writes a repetition in
//! the fewer bits the nearer what it repeats is. Nothing else about the file changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// So many bytes in a row are what functions have in common.
const RUN: usize = 5;
/// What more functions have than this tells nothing about which are alike, and takes long to count.
const COMMON: usize = 300;
/// How much what was placed before the last function still counts, and so on with each before it.
const FADING: f64 = 0.7;
/// Runs that a function has beside its own: of small ones, each is alike to something.
const SMALL: f64 = 20.0;

/// Reorders the functions of that file, in place.
pub fn arrange(path: &Path) -> Result<()> {
    let wasm = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let arranged = arranged(&wasm)
        .with_context(|| format!("cannot reorder the functions of {}", path.display()))?;
    fs::write(path, arranged).with_context(|| format!("cannot write {}", path.display()))
}

fn arranged(wasm: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let is_function =
                        matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_));
                    imported += usize::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = beside_alike(&bodies);
    let mut module = wasm_encoder::Module::new();
    Reordered::new(imported, order)?.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// The positions of the bodies, each after those that it has most runs of bytes in common with.
fn beside_alike(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> =
        bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let mut having: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (position, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(run).or_default().push(position);
        }
    }
    having.retain(|_, bodies| (2..=COMMON).contains(&bodies.len()));
    // What few have says more.
    let weight = |having: &[usize]| (bodies.len() as f64 / having.len() as f64).ln();
    let mut likeness = vec![0.0; bodies.len()];
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    while let Some(next) = left.iter().copied().max_by(|&one, &other| {
        let alike = |at: usize| likeness[at] / (SMALL + runs[at].len() as f64);
        // Where nothing is alike, the longest; of equals the first.
        let by_length = bodies[one].len().cmp(&bodies[other].len());
        alike(one).total_cmp(&alike(other)).then(by_length).then(other.cmp(&one))
    }) {
        left.remove(&next);
        order.push(next);
        likeness.iter_mut().for_each(|it| *it *= FADING);
        for having in runs[next].iter().filter_map(|run| having.get(run)) {
            for &position in having {
                likeness[position] += weight(having);
            }
        }
    }
    order
}

/// Writes a module with its own functions in another order.
struct Reordered {
    /// The positions of the functions of the module itself, as they are written.
    order: Vec<usize>,
    /// The new index of each function, those that are imported first.
    indices: Vec<u32>,
}

impl Reordered {
    fn new(imported: usize, order: Vec<usize>) -> Result<Self> {
        let mut indices: Vec<u32> = (0..u32::try_from(imported + order.len())?).collect();
        for (position, &before) in order.iter().enumerate() {
            indices[imported + before] = u32::try_from(imported + position)?;
        }
        Ok(Self { order, indices })
    }
}

impl Reencode for Reordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.indices[function as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &position in &self.order {
            functions.function(types[position]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for position in self.order.clone() {
            self.parse_function_body(code, bodies[position].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, Instruction, Module,
        TypeSection, ValType,
    };

    use super::*;

    /// A module that imports a function and has four: of each what it gives, and what it calls.
    fn module(functions: &[(&[i64], Option<u32>)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("page", "tell", EntityType::Function(0));
        let (mut own, mut code, mut exports) =
            (FunctionSection::new(), CodeSection::new(), ExportSection::new());
        for (position, (numbers, called)) in functions.iter().enumerate() {
            own.function(0);
            let mut body = Function::new([]);
            for number in *numbers {
                body.instruction(&Instruction::I64Const(*number)).instruction(&Instruction::Drop);
            }
            if let Some(called) = called {
                body.instruction(&Instruction::Call(*called));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
            let index = u32::try_from(position + 1).unwrap();
            exports.export(&format!("f{index}"), ExportKind::Func, index);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&own).section(&exports).section(&code);
        module.finish()
    }

    /// What functions are called, in the order in which they stand, and what each calls.
    fn calls(wasm: &[u8]) -> Vec<(String, Vec<String>)> {
        let mut names = BTreeMap::from([(0, "tell".to_owned())]);
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.unwrap();
                        names.insert(export.index, export.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let called = |body: &wasmparser::FunctionBody| {
            let operators = body.get_operators_reader().unwrap().into_iter();
            let calls = operators.filter_map(|operator| match operator.unwrap() {
                wasmparser::Operator::Call { function_index } => Some(function_index),
                _ => None,
            });
            calls.map(|index| names[&index].clone()).collect()
        };
        let own = bodies.iter().zip(1..);
        own.map(|(body, index)| (names[&index].clone(), called(body))).collect()
    }

    #[test]
    fn functions_that_are_alike_come_together_and_call_what_they_called() {
        let (one, other) = (&[1 << 40, 2 << 41, 3 << 42][..], &[5 << 50, 7 << 51, 9 << 52][..]);
        let before = module(&[
            (one, Some(4)),
            (other, Some(0)),
            (&[1 << 40, 2 << 41, 3 << 42, 4], Some(2)),
            (&[5 << 50, 7 << 51, 9 << 52, 4], None),
        ]);

        let after = arranged(&before).unwrap();

        let texts = |of: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
            let owned = |calls: &[&str]| calls.iter().map(|it| (*it).to_owned()).collect();
            of.iter().map(|(name, calls)| ((*name).to_owned(), owned(calls))).collect()
        };
        let expected: [(&str, &[&str]); 4] =
            [("f4", &[]), ("f2", &["tell"]), ("f3", &["f2"]), ("f1", &["f4"])];
        assert_eq!(calls(&after), texts(&expected));
        assert_eq!(after.len(), before.len());
        wasmparser::validate(&after).unwrap();
        assert_eq!(arranged(&before).unwrap(), after, "the same bytes each time");
    }

    #[test]
    fn what_is_no_wasm_is_told() {
        assert!(arranged(b"<!doctype html>").is_err());
    }
}
