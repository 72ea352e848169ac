package waymark.pathways.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.pathways.graph.Finding;
import waymark.web.forms.FormReader;

/// What may be done to an edition, and what keeps it from being done.
public final class EditionRules {

    static final int REASON = 2000;

    private EditionRules() {}

    /// A draft is started from the last edition that was published, else from nothing: a discarded draft is
    /// not continued.
    ///
    /// @param editions of the pathway, the latest first
    public static EditionChange start(Pathway pathway, List<PathwayEdition> editions, Actor actor, LocalDate today) {
        int last = editions.isEmpty() ? 0 : editions.getFirst().body().number();
        var content = editions.stream()
                .filter(one -> !(one instanceof PathwayEdition.Discarded))
                .findFirst()
                .map(one -> one.body().content())
                .orElse(Content.empty(pathway.area()));
        return new EditionChange.Begun(
                PathwayEdition.Body.draft(pathway.ref(), pathway.area(), last + 1, content, "", actor, today));
    }

    /// A draft is sent to named partners for review. Refused while something in it must be fixed, and where
    /// nobody is named or only those who wrote it. A contact that nobody covers yet may be found while
    /// partners read; it keeps the edition from publication only.
    public static Ruling<EditionChange> send(
            PathwayEdition.Draft draft, List<PersonSummary> partners, List<Finding> findings, LocalDate today) {
        var problems = new Problems();
        unsound(
                findings.stream()
                        .filter(one -> one.fault() != Finding.Fault.NO_COVER)
                        .toList(),
                problems);
        problems.when(draft.body().note().isBlank(), "note", "Say what is new in this edition before you send it");
        problems.when(partners.isEmpty(), "partners", "Choose who should review it");
        problems.when(
                partners.stream().anyMatch(one -> draft.body().writers().contains(one.id())),
                "partners",
                "People who wrote in it cannot review it; choose somebody else");
        return problems.or(() -> new EditionChange.Sent(draft.body(), partners, today));
    }

    /// A named partner answers. Refused where they were not asked, or ask for a change without saying which.
    public static Ruling<EditionChange> answer(
            PathwayEdition.InReview review,
            UUID person,
            Review.@Nullable Answer answer,
            String words,
            LocalDate today) {
        var problems = new Problems();
        var mine = review.reviews().stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
        problems.when(mine.isEmpty(), "", "You were not asked to review this edition");
        problems.when(
                answer == null || answer == Review.Answer.ASKED, "answer", "Say whether you agree or ask for a change");
        problems.when(
                answer == Review.Answer.CHANGE && words.isBlank(), "words", "Say what should change, so that it can");
        FormReader.tooLong(problems, "words", words, "What you write", FormReader.TEXT);
        return problems.or(() -> new EditionChange.Answered(
                review.body(), mine.orElseThrow(), Objects.requireNonNull(answer), words, today));
    }

    /// An edition comes into force. Refused to everybody who wrote in it, before every named partner agreed,
    /// and while something in it must be fixed.
    ///
    /// @param before the edition in force until now, or null
    public static Ruling<EditionChange> publish(
            PathwayEdition.InReview review,
            Actor actor,
            PathwayEdition.@Nullable Published before,
            List<Finding> findings,
            LocalDate today,
            LocalDate reviewBy) {
        var problems = new Problems();
        problems.when(
                review.body().writers().contains(actor.id()),
                "",
                "You wrote in this edition; somebody else must publish it");
        problems.when(!review.agreed(), "", "Not every partner who was asked has agreed yet");
        unsound(findings, problems);
        return problems.or(() -> new EditionChange.Published(
                review.body(), before == null ? null : before.body().id(), today, actor.name(), reviewBy));
    }

    /// An edition was reviewed and is still correct. Refused to everybody who wrote in it, and while
    /// something in it must be fixed: then it needs a new edition.
    public static Ruling<EditionChange> confirm(
            PathwayEdition.Published published,
            PathwayEdition.Body seen,
            Actor actor,
            List<Finding> findings,
            LocalDate today,
            LocalDate reviewBy) {
        var problems = new Problems();
        problems.when(
                published.body().writers().contains(actor.id()),
                "",
                "You wrote in this edition; somebody else must confirm it");
        unsound(findings, problems);
        return problems.or(() -> new EditionChange.Confirmed(seen, today, reviewBy));
    }

    /// An edition is taken back for good. Refused without a reason, because people rely on it.
    public static Ruling<EditionChange> withdraw(PathwayEdition.Published published, String because, LocalDate today) {
        var problems = new Problems();
        problems.when(because.isBlank(), "because", "Say why it is withdrawn; people who relied on it will ask");
        FormReader.tooLong(problems, "because", because, "Reason", REASON);
        return problems.or(() -> new EditionChange.Withdrawn(published.body(), today, because.strip()));
    }

    /// A draft is discarded for good. A reason helps people who look for it later, and is optional.
    public static Ruling<EditionChange> discard(PathwayEdition.Draft draft, String because, LocalDate today) {
        var problems = new Problems();
        FormReader.tooLong(problems, "because", because, "Reason", REASON);
        return problems.or(() -> new EditionChange.Discarded(draft.body(), today, because.strip()));
    }

    private static void unsound(List<Finding> findings, Problems problems) {
        long count = findings.stream().filter(Finding::refuses).count();
        problems.when(
                count > 0,
                "",
                count == 1
                        ? "One problem must be fixed first; it is marked at its step"
                        : "%d problems must be fixed first; they are marked at their steps".formatted(count));
    }
}
