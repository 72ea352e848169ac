package waymark.support.plancopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.support.plan.SupportPlan;
import waymark.support.reading.CopyText;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The form of a copy: filled, and read.
final class CopyForm {

    private CopyForm() {}

    /// The languages that Waymark speaks, and any other.
    static List<Choice> languages() {
        return Stream.concat(
                        PublicTexts.spoken().stream().map(language -> Choice.of(language.tag(), named(language))),
                        Stream.of(Choice.of(PlanCopy.OTHER, "Another language: labels are in English")))
                .toList();
    }

    /// In English, and as those who speak it call it where that is another word.
    private static String named(Language language) {
        var english = StringUtils.capitalize(language.english());
        var own = language.ownName();
        return english.regionMatches(true, 0, own, 0, own.length()) ? english : english + ", " + own;
    }

    /// The language with that name, as it is in what is known of the person.
    static String language(String name) {
        return PublicTexts.spoken().stream()
                .filter(language -> language.english().equalsIgnoreCase(name))
                .map(Language::tag)
                .findFirst()
                .orElse(name.isBlank() ? Language.ENGLISH.tag() : PlanCopy.OTHER);
    }

    /// The version of the plan that the form was made from: what changed while it was filled in is not in it.
    private static int seen(String typed, int now) {
        try {
            return Math.clamp(Integer.parseInt(typed), 0, now);
        } catch (NumberFormatException other) {
            return 0;
        }
    }

    static CopyDraft read(FormReader reader, List<ProposedPart> parts, int planVersion) {
        var form = reader.form();
        var kept = form.all("keep");
        var texts = new ArrayList<CopyText.Part>();
        for (var part : parts) {
            var number = part.number();
            var text = new CopyText.Part(
                    number,
                    reader.line("title-" + number, "The heading", FormReader.TITLE),
                    reader.line("titleOwn-" + number, "The heading in their language", FormReader.TITLE),
                    reader.text("words-" + number, "What is planned", FormReader.REASON),
                    reader.text("wordsOwn-" + number, "What is planned, in their language", FormReader.REASON),
                    reader.date("due-" + number, "The day").orElse(null));
            if (part.free()) {
                if (!text.words().isEmpty() || !text.wordsOwn().isEmpty()) {
                    reader.when(text.title().isEmpty(), "title-" + number, "Enter a heading for this part");
                    texts.add(text);
                }
            } else if (kept.contains(Integer.toString(number))) {
                texts.add(text);
            }
        }
        var language = reader.choice("language", languages(), Choice::value, "Choose the language");
        return new CopyDraft(
                language.value(),
                seen(form.text("planVersion"), planVersion),
                new CopyText(
                        texts,
                        reader.line("worker", "Who works with them", FormReader.TITLE),
                        reader.line("reach", "How to reach them", FormReader.TITLE),
                        reader.text("next", "What happens next", FormReader.REASON),
                        reader.text("nextOwn", "What happens next, in their language", FormReader.REASON),
                        reader.date("nextOn", "The next day").orElse(null),
                        reader.line("complaints", "Who hears a complaint", FormReader.TITLE),
                        reader.line("complaintsReach", "How to reach that person", FormReader.TITLE),
                        reader.line("otherLanguage", "The language", FormReader.TITLE),
                        reader.line("translator", "Who translated", FormReader.TITLE)));
    }

    /// The form as it begins: what was written before, else what the plan and the case say.
    static FormData filled(
            Case it,
            Actor.Person actor,
            SupportPlan plan,
            List<ProposedPart> parts,
            Optional<PlanCopy> draft,
            Optional<PlanCopy> before,
            CopyText text) {
        var form = FormData.version(draft.map(PlanCopy::version).orElse(0))
                .with("planVersion", plan.version())
                .with(
                        "language",
                        before.map(PlanCopy::language)
                                .orElse(language(it.main().details().language())))
                .with(
                        "keep",
                        parts.stream()
                                .filter(ProposedPart::kept)
                                .map(part -> Integer.toString(part.number()))
                                .toList())
                .with("worker", before.isPresent() ? text.worker() : actor.name())
                .with("reach", text.reach())
                .with("next", text.next())
                .with("nextOwn", text.nextOwn())
                .with("nextOn", before.isPresent() ? text.nextOn() : plan.reviewOn())
                .with("complaints", before.isPresent() ? text.complaints() : "The casework manager")
                .with("complaintsReach", text.complaintsReach())
                .with("otherLanguage", text.otherLanguage())
                .with("translator", text.translator());
        for (var part : parts) {
            var shown = part.text();
            form.with("title-" + part.number(), shown.title())
                    .with("titleOwn-" + part.number(), shown.titleOwn())
                    .with("words-" + part.number(), shown.words())
                    .with("wordsOwn-" + part.number(), shown.wordsOwn())
                    .with("due-" + part.number(), shown.due());
        }
        return form;
    }
}
