// The files beside the script.

/**
 * Reads a file. A bundler may have written a small one into its address: that is not fetched, for a content security policy
 * may refuse it.
 */
export const read = async (address) => {
  if (address.protocol !== "data:") {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response;
  }
  const [, type, base64, body] = address.href.match(/^data:([^;,]*)[^,]*?(;base64)?,(.*)$/s);
  const text = decodeURIComponent(body);
  const bytes = base64 ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  return new Response(bytes, { headers: { "content-type": type } });
};
