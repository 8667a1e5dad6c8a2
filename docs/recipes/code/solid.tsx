import { createSignal } from "solid-js";
import "resolution-table/solid";

export function Resolutions(given: { register: object }) {
  const [search, setSearch] = createSignal("");
  return (
    <>
      <resolution-table prop:data={given.register} view="overview" page-size={20} on:resolution-table-filter={({ detail }) => setSearch(detail.search)}>
        <p>The table is being loaded.</p>
      </resolution-table>
      <output>{search()}</output>
    </>
  );
}
