package waymark.consultation.coding;

/// A theme of a round.
///
/// @param swot strength, weakness, opportunity, threat or another word; may be empty
/// @param said how often, in words that give nobody away; empty before both readers are done
public record Theme(int number, int version, String title, String about, String swot, String said) {

    Theme said(String words) {
        return new Theme(number, version, title, about, swot, words);
    }
}
