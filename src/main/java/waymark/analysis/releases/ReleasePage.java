package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The page of one table: what would be shown or is, what was said of its words, and the next steps.
@Component
class ReleasePage {

    private static final String PAGE = "analysis/releases/release";

    /// @param preview what an analyst sees of a table that is being prepared; null for everybody else
    /// @param writes whether the reader prepares tables
    /// @param approves whether the reader approves tables
    /// @param since what returns that changed since would give away of it; for analysts and approvers
    /// @param published whether everybody reads it or did
    /// @param publishes whether the reader may let everybody read it
    record View(
            TableRelease it,
            @Nullable Preview preview,
            String period,
            String area,
            List<SignOff> signOffs,
            boolean writes,
            boolean approves,
            boolean decides,
            List<String> since,
            boolean published,
            boolean publishes,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {

        @Nullable
        PrintedTable printed() {
            return it instanceof TableRelease.Editable || it instanceof TableRelease.Withdrawn
                    ? null
                    : it.head().printed();
        }

        List<Choice> kinds() {
            return Choice.from(List.of(SignOff.Kind.values()), SignOff.Kind::name, SignOff.Kind::words);
        }

        boolean changes() {
            return preview != null;
        }

        boolean withdraws() {
            return (writes || approves) && it.wasReleased() && !(it instanceof TableRelease.Withdrawn);
        }

        boolean signs() {
            return writes && !it.wasReleased();
        }
    }

    /// @param unexplained what adds up with earlier tables and nobody said so, and what is still to come
    record Preview(CountGrid grid, TableAudit audit, List<String> unexplained, PreviewTable table) {}

    private final Releases releases;
    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final Clock clock;

    ReleasePage(Releases releases, DirectoryApi directory, StrategyApi strategy, Clock clock) {
        this.releases = releases;
        this.directory = directory;
        this.strategy = strategy;
        this.clock = clock;
    }

    ModelAndView show(Actor.Person actor, TableRelease it) {
        return Page.show(PAGE, view(actor, it, FormData.empty(), List.of()));
    }

    /// Answers a step: with what is wrong, or with the table as it is then.
    ModelAndView answer(
            Actor.Person actor, TableRelease it, FormData form, Outcome<TableRelease> outcome, String done) {
        return switch (outcome) {
            case Ruling.Refused<TableRelease>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Done<TableRelease> _ ->
                Page.go(Notice.done(done), it.head().path());
            case Saved.Stale<TableRelease> _ ->
                Page.go(
                        Notice.important("Something changed meanwhile. Nothing of yours was saved"),
                        it.head().path());
        };
    }

    private View view(Actor.Person actor, TableRelease it, FormData form, List<Problem> problems) {
        var ref = it.head().ref();
        boolean writes = actor.may(ANALYSE_FIGURES);
        boolean approves = actor.may(APPROVE_RELEASES);
        boolean published = it.wasReleased() && releases.published(ref);
        return new View(
                it,
                writes && it instanceof TableRelease.Editable ? preview(actor, it) : null,
                it.head().about().period(firstMonth(actor)),
                area(actor, it),
                releases.signOffs(ref),
                writes,
                approves,
                it instanceof TableRelease.Submitted sent && sent.decidedBy(actor),
                it instanceof TableRelease.Released && (writes || approves)
                        ? releases.sinceReleased(directory.areas(actor), ref)
                        : List.of(),
                published,
                !published
                        && it instanceof TableRelease.Released
                        && approves
                        && !it.head().hadAHand(actor),
                writes || approves ? releases.timeline(ref) : List.of(),
                form,
                problems);
    }

    Preview preview(Actor.Person actor, TableRelease it) {
        var about = it.head().about();
        var grid = releases.grid(actor, it.head().ref());
        var table = new TableContent(about, grid).linked(it.head().ref().value());
        var released = releases.beside(about);
        var audit = TableAudit.of(directory.areas(actor), table, released);
        var open = new ArrayList<>(TableAudit.unexplained(table, released));
        open.addAll(releases.waiting(about));
        return new Preview(grid, audit, open, PreviewTable.of(grid, audit));
    }

    /// The area that it is about, in words.
    String area(Actor.Person actor, TableRelease it) {
        return directory.areas(actor).stream()
                .filter(area -> area.code().equals(it.head().about().area()))
                .map(Area::name)
                .findFirst()
                .orElse("The whole partnership");
    }

    /// The month that the partnership's year begins with.
    int firstMonth(Actor.Person actor) {
        return strategy.settings(actor, LocalDate.now(clock)).firstMonth();
    }
}
