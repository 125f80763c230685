// Keeps what no database column can hold out of conditions, so that such words find nothing instead of failing.

export const storable = (text: string): string => text.replaceAll('\0', '\ufffd')
