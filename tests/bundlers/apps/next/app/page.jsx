"use client";
import "resolution-table/react";

export default function Page() {
  return (
    <main>
      <h1>Page</h1>
      <resolution-table src="/register.json">
        <p>Fallback</p>
      </resolution-table>
    </main>
  );
}
