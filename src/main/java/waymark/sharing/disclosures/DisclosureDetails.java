package waymark.sharing.disclosures;

/// What is sealed of a disclosure. Everything but the receiver and the reason may be empty.
///
/// @param receiver who receives it: name or post, and organisation
/// @param address where it is sent; empty in Waymark
/// @param why it is shared, and why so much is needed
/// @param by who told and asked the person
/// @param language in which they were told
/// @param interpreter who interpreted
/// @param said what the person answered, in their words
/// @param whyNotTold why they were not told, or not asked
/// @param override why it was shared without agreement
/// @param ended why it was recalled or dropped
/// @param telling how the person was told afterwards, or why not yet
/// @param deletion what the receiver answered
public record DisclosureDetails(
        String receiver,
        String address,
        String why,
        String by,
        String language,
        String interpreter,
        String said,
        String whyNotTold,
        String override,
        String ended,
        String telling,
        String deletion) {

    DisclosureDetails withOverride(String words) {
        return new DisclosureDetails(
                receiver, address, why, by, language, interpreter, said, whyNotTold, words, ended, telling, deletion);
    }

    DisclosureDetails withEnded(String words) {
        return new DisclosureDetails(
                receiver,
                address,
                why,
                by,
                language,
                interpreter,
                said,
                whyNotTold,
                override,
                words,
                telling,
                deletion);
    }

    DisclosureDetails withTelling(String words) {
        return new DisclosureDetails(
                receiver, address, why, by, language, interpreter, said, whyNotTold, override, ended, words, deletion);
    }

    DisclosureDetails withDeletion(String words) {
        return new DisclosureDetails(
                receiver, address, why, by, language, interpreter, said, whyNotTold, override, ended, telling, words);
    }
}
