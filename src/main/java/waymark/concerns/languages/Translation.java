package waymark.concerns.languages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.DateField;
import waymark.web.language.Language;

/// A language of the public side: its present texts, and the last approval.
///
/// @param number how often something was decided about it
record Translation(Language language, TextFingerprints now, int number, Optional<TranslationCheck> approved) {

    static final int LONGEST = 200;

    TranslationStatus status() {
        if (approved.isEmpty()) {
            return new TranslationStatus.Unchecked();
        }
        var check = approved.get();
        return check.edition().equals(now)
                ? new TranslationStatus.Checked(check)
                : new TranslationStatus.Lapsed(check, now.changedSince(check.edition()));
    }

    boolean checked() {
        return status() instanceof TranslationStatus.Checked;
    }

    /// @param seen fingerprint of the texts that the approver saw
    Ruling<TranslationDecided> approve(
            String checker, String organisation, DateField day, String seen, LocalDate today, Instant at) {
        var problems = new Problems()
                .when(checker.isEmpty(), "checker", "Enter the name of the person who checked it")
                .when(checker.length() > LONGEST, "checker", "Shorten the name to 200 characters or fewer")
                .when(organisation.isEmpty(), "organisation", "Enter the organisation they work for")
                .when(organisation.length() > LONGEST, "organisation", "Shorten it to 200 characters or fewer");
        var on = day.required("on", "Day on which it was checked", today, problems);
        problems.when(on.filter(when -> when.isAfter(today)).isPresent(), "on", "The day must be today or earlier")
                .when(
                        !seen.equals(now.hash()),
                        "checker",
                        "The texts have changed in the meantime. Look at them again");
        return problems.or(() -> new TranslationDecided.Approved(
                this, new TranslationCheck(checker, organisation, on.orElseThrow(), now), at));
    }

    Ruling<TranslationDecided> withdraw(Instant at) {
        return approved.isEmpty()
                ? Ruling.refused("withdraw", "There is nothing to withdraw")
                : Ruling.agreed(new TranslationDecided.Withdrawn(this, at));
    }
}
