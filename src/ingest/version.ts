/** Version of the extraction and attribution rules, stored with what they made: a whole number. Raise it when their results change. */
export const extractorVersion = '2'
