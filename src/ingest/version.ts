/** Version of the extraction and attribution rules, stored with what they made. Raise it when their results change. */
export const extractorVersion = '1'
