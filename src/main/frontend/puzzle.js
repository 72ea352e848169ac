// Where many people report at once, a browser works a little while its reader looks the report over, and is let through
// first for it. Nothing waits for it: a report without it is sent as well, and taken.
const piece = 500

export async function puzzle(field) {
  if (!window.crypto?.subtle) {
    return
  }
  const bits = Number(field.dataset.bits)
  const text = new TextEncoder()
  for (let number = 0; ; number += piece) {
    const prints = await Promise.all(
      Array.from({ length: piece }, (_, more) => crypto.subtle.digest('SHA-256', text.encode(`${field.value}:${number + more}`)))
    )
    const found = prints.findIndex((print) => Math.clz32(new DataView(print).getUint32(0)) >= bits)
    if (found >= 0) {
      const solved = document.createElement('input')
      solved.type = 'hidden'
      solved.name = 'solved'
      solved.value = String(number + found)
      field.after(solved)
      return
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
}
