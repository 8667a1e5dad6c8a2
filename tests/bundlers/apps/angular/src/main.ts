import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { type FilterDetail } from "resolution-table";
import "resolution-table";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Page</h1>
      <resolution-table src="/register.json" (resolution-table-filter)="filtered($event)"><p>Fallback</p></resolution-table>
      <output>{{ search() }}</output>
    </main>
  `,
})
class Page {
  readonly search = signal("");

  filtered(event: Event) {
    this.search.set((event as CustomEvent<FilterDetail>).detail.search);
  }
}

bootstrapApplication(Page).catch((error) => console.error(error));
