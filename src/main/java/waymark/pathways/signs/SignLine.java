package waymark.pathways.signs;

import waymark.web.PageContext;

/// A sign as a page shows it, in the wording of the day. It holds no order, weight or
/// count: see [AtPremises].
///
/// @param open true where anybody may notice it; else it is learned at work and nobody goes looking for it
/// @param next what to do then
record SignLine(
        String code,
        Exploitation exploitation,
        SignKind kind,
        boolean open,
        AppliesTo appliesTo,
        String words,
        String next) {

    /// What may be noticed, in the language of the page.
    String words(PageContext context) {
        return context.worded("sign." + code, words);
    }

    /// What to do next, in the language of the page.
    String next(PageContext context) {
        return context.worded("sign." + code + ".next", next);
    }

    /// Its own picture, else that of what it has to do with.
    String picture() {
        return SignPictures.of(this);
    }
}
