package waymark.conferences.forums;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.web.forms.FormData;

/// Values to start from when a forum is set up, as the field knows such conferences. Each area decides for itself,
/// so all of them can be changed.
enum ForumStart {
    VARM(
            "VARM: vulnerable adults risk management",
            "An adult who can decide is at risk of serious harm, and the usual ways did not help. Agencies agree who does what, with the person at the table.",
            Forum.Subject.PERSON,
            true,
            true,
            List.of(
                    "18 or over",
                    "Has mental capacity to decide about these risks",
                    "Risk of serious harm or death: self-neglect, fire, worsening health, hoarding, alcohol or other substances",
                    "Public safety interest, or high concern of partner agencies",
                    "The usual routes of agencies were tried and did not reduce the risk"),
            false),
    MARAC(
            "A conference like a MARAC",
            "The people at highest risk. Agencies share what they hold and agree one plan; an independent advocate speaks for the person.",
            Forum.Subject.PERSON,
            false,
            false,
            List.of("At the highest risk of serious harm, in the judgement of a professional"),
            true),
    MACC(
            "MACC: multi-agency case conference",
            "A person or a place where somebody is or may be exploited. Agencies share what they may and agree one plan.",
            Forum.Subject.BOTH,
            false,
            true,
            List.of(
                    "A person is known or suspected to be exploited",
                    "A place or an activity where people may be exploited",
                    "One agency alone cannot make it safe"),
            true);

    private final String title;
    private final String purpose;
    private final Forum.Subject about;
    private final boolean personAttends;
    private final boolean asksSection42;
    private final List<String> threshold;
    private final boolean any;

    ForumStart(
            String title,
            String purpose,
            Forum.Subject about,
            boolean personAttends,
            boolean asksSection42,
            List<String> threshold,
            boolean any) {
        this.title = title;
        this.purpose = purpose;
        this.about = about;
        this.personAttends = personAttends;
        this.asksSection42 = asksSection42;
        this.threshold = threshold;
        this.any = any;
    }

    /// As a link.
    String title() {
        return title;
    }

    /// The word in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ForumStart> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    FormData fill(FormData form) {
        return form.with("purpose", purpose)
                .with("about", about.name())
                .with("personAttends", ForumForm.answer(personAttends))
                .with("asksSection42", ForumForm.answer(asksSection42))
                .with("threshold", String.join("\n", threshold))
                .with("rule", any ? ForumForm.ANY : ForumForm.ALL);
    }
}
