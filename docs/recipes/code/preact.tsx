import { useState } from "preact/hooks";
import "resolution-table/preact";

export function Resolutions({ register }: { register: object }) {
  const [search, setSearch] = useState("");
  return (
    <>
      <resolution-table data={register} view="overview" page-size={20} onresolution-table-filter={({ detail }) => setSearch(detail.search)}>
        <p>The table is being loaded.</p>
      </resolution-table>
      <output>{search}</output>
    </>
  );
}
