package waymark.pathways.signs;

/// A sign as it stands on a page, in the words of the day. It holds no order, weight or count: see [AtPremises].
///
/// @param open true where anybody may notice it; else it is learned at work and nobody goes looking for it
/// @param next what to do then
record Line(
        String code,
        Exploitation exploitation,
        Kind kind,
        boolean open,
        AppliesTo appliesTo,
        String words,
        String next) {}
