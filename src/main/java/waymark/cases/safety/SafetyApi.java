package waymark.cases.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Safety for other parts: what to mind when something is given to the person, and reviews that are recorded
/// where no page is there, by the same rules.
@Component
public class SafetyApi {

    private final Cases cases;
    private final SafetyReviews reviews;

    SafetyApi(Cases cases, SafetyReviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    /// What to mind when something is given to the person.
    ///
    /// @param danger in a word: `Possible danger`
    /// @param notSafe who must not know, and what must not be done; may be empty
    /// @param times when and by whom they can be reached; may be empty
    public record Rules(String danger, String notSafe, String times) {}

    /// The rules of the newest review; nothing where safety was never looked at.
    public Optional<Rules> rules(Case it) {
        return reviews.latest(it)
                .map(safety -> new Rules(
                        safety.danger().word(),
                        safety.details().notSafe(),
                        safety.details().times()));
    }

    /// What the latest review says, as headings with their words; nothing where there was none. No address and no
    /// telephone number are among them.
    public List<Map.Entry<String, String>> said(Case it) {
        return reviews.latest(it).stream()
                .flatMap(latest -> {
                    var details = latest.details();
                    return Stream.of(
                            Map.entry("Looked at on", DateText.day(latest.reviewedOn())),
                            Map.entry("Danger", latest.danger().word()),
                            Map.entry("What the danger is", details.danger()),
                            Map.entry("What was done about it", details.steps()),
                            Map.entry("Who must not know", details.notSafe()),
                            Map.entry("When, and by whom they can be reached", details.times()),
                            Map.entry("Language", details.language()),
                            Map.entry("Medical need", details.medical()),
                            Map.entry("Children and others", details.dependants()));
                })
                .filter(line -> !line.getValue().isEmpty())
                .toList();
    }

    /// Records a review.
    ///
    /// @param on the day on which it was looked at and written
    /// @param danger whether they may be in danger
    /// @param words what the danger is; may be empty
    /// @param notSafe who must not know; may be empty
    /// @param nextReview that day or later
    public void record(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            boolean danger,
            String words,
            String notSafe,
            LocalDate nextReview) {
        var it = cases.forChange(actor, ref);
        var number = reviews.latest(it).map(Safety::number).orElse(0) + 1;
        var review = new Safety.Review(
                danger ? Danger.POSSIBLE : Danger.NONE,
                FirstNight.ARRANGED,
                on,
                nextReview,
                new SafetyDetails(
                        words,
                        "",
                        List.of("text"),
                        "Between ten and noon, by the caseworker",
                        notSafe,
                        it.main().details().language(),
                        "female",
                        "",
                        it.child(on) ? "children" : "msvcc",
                        "",
                        "",
                        "",
                        "yes",
                        ""));
        switch (review.rule(on).save(one -> reviews.save(actor, it, number, one))) {
            case Saved.Done<Safety.Review> _ -> {}
            case Ruling.Refused<Safety.Review>(var problems) -> throw new InvariantViolation(problems.toString());
            case Saved.Stale<Safety.Review> _ -> throw new InvariantViolation("a review that is there already");
        }
    }
}
