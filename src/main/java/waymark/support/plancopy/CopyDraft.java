package waymark.support.plancopy;

import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.support.reading.CopyText;
import waymark.web.language.Language;

/// What somebody typed for a copy.
///
/// @param planVersion of the plan that the form was made from
record CopyDraft(String language, int planVersion, CopyText text) {

    /// Whether it may be kept. Who translated is said with the copy.
    Ruling<CopyDraft> rule() {
        var plain = language.equals(Language.ENGLISH.tag()) || language.equals(Language.EASY.tag());
        var problems = new Problems()
                .when(text.parts().isEmpty(), "words-31", "Keep a part of the plan or write one here")
                .when(
                        language.equals(PlanCopy.OTHER) && text.otherLanguage().isEmpty(),
                        "otherLanguage",
                        "Enter the name of the language")
                .when(
                        text.translated() && !plain && text.translator().isEmpty(),
                        "translator",
                        "Enter who wrote the text in their language")
                .when(text.complaints().isEmpty(), "complaints", "Enter who hears a complaint");
        for (var part : text.parts()) {
            problems.when(
                    part.words().isEmpty() && part.wordsOwn().isEmpty(),
                    "words-" + part.number(),
                    "Enter what is planned, or leave this part out");
        }
        return problems.or(() -> this);
    }
}
