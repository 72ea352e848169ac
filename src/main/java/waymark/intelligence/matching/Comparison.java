package waymark.intelligence.matching;

/// How values of an attribute are compared.
public enum Comparison {
    /// Of a person, a business or a place: by words, sounds and letters of other scripts.
    NAME,
    /// By what is dialled.
    TELEPHONE,
    /// Letters and digits alone: a number plate, an account, a document.
    IDENTIFIER,
    /// By postcode and house number, and found by its words.
    ADDRESS,
    POSTCODE,
    /// Found by its words, never a reason to think two things the same.
    WORDS,
    NONE
}
