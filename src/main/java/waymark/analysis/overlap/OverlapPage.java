package waymark.analysis.overlap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The page of one comparison: how far it is, and which step is next.
@Component
class OverlapPage {

    private static final String PAGE = "analysis/overlap/project";

    /// @param mine the organisation that the reader acts for; empty for an analyst
    /// @param runs newest first
    /// @param toJudge how many pairs wait for the reader's organisation
    record View(
            OverlapProject it,
            Optional<String> mine,
            List<OverlapParty> parties,
            List<OverlapRun> runs,
            long toJudge,
            Optional<OverlapDeletions.Certificate> certificate,
            List<TimelineEntry> timeline,
            LocalDate today,
            List<Problem> problems) {

        boolean signed() {
            return parties.stream().allMatch(party -> party.signed(it));
        }

        boolean works() {
            return mine.isPresent()
                    && signed()
                    && !it.deleted()
                    && !it.deleteOn().isBefore(today);
        }

        Optional<OverlapParty> party() {
            return parties.stream()
                    .filter(party -> party.organisation().equals(mine.orElse("")))
                    .findFirst();
        }

        boolean hasSigned() {
            return party().map(party -> party.signed(it)).orElse(true);
        }

        boolean listsIn() {
            return parties.stream().allMatch(OverlapParty::listIn);
        }

        boolean changeable() {
            return mine.isPresent() && !it.deleted() && parties.stream().noneMatch(OverlapParty::listIn);
        }

        Optional<OverlapRun> waiting() {
            return runs.stream().filter(run -> run.proposed() || run.waits()).findFirst();
        }

        Optional<OverlapRun> done() {
            return runs.stream().filter(run -> run.told().isPresent()).findFirst();
        }

        String name(String organisation) {
            return parties.stream()
                    .filter(party -> party.organisation().equals(organisation))
                    .map(OverlapParty::name)
                    .findFirst()
                    .orElse(organisation);
        }

        String columns() {
            return String.join(
                    ", ", it.columns().stream().map(OverlapField::label).toList());
        }

        /// @throws NotFound for somebody who acts for none of the organisations
        OverlapParty acting() {
            return party().orElseThrow(() -> new NotFound(it.ref()));
        }

        /// @throws NotFound where nothing is proposed
        OverlapRun proposed() {
            return waiting().orElseThrow(() -> new NotFound(it.ref()));
        }

        /// @throws NotFound where nothing has been compared yet
        OverlapRun compared() {
            return done().orElseThrow(() -> new NotFound(it.ref()));
        }
    }

    private final OverlapProjects projects;
    private final OverlapRuns runs;
    private final OverlapDeletions deletions;

    OverlapPage(OverlapProjects projects, OverlapRuns runs, OverlapDeletions deletions) {
        this.projects = projects;
        this.runs = runs;
        this.deletions = deletions;
    }

    ModelAndView show(Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(projects.get(ref), actor, List.of()));
    }

    ModelAndView refused(OverlapProject it, Actor.Person actor, List<Problem> problems) {
        return Page.refuse(PAGE, view(it, actor, problems));
    }

    /// The comparison, where what is agreed may still be changed by the reader.
    ///
    /// @throws NotFound otherwise
    OverlapProject changeable(Ref ref, Actor.Person actor) {
        var page = view(projects.get(ref), actor, List.of());
        if (!page.changeable()) throw new NotFound(ref);
        return page.it();
    }

    /// The comparison, where its work may go on and the reader acts for one of its organisations.
    ///
    /// @throws NotFound otherwise
    View working(Ref ref, Actor.Person actor) {
        var page = view(projects.get(ref), actor, List.of());
        if (!page.works()) throw new NotFound(ref);
        return page;
    }

    private View view(OverlapProject it, Actor.Person actor, List<Problem> problems) {
        var mine = it.of(actor);
        var all = runs.of(it);
        long toJudge = mine.isEmpty() || it.deleted()
                ? 0
                : all.stream()
                        .filter(run -> run.told().isPresent())
                        .findFirst()
                        .map(run -> runs.sides(run.id(), mine.get()).stream()
                                .filter(side -> !side.judged())
                                .count())
                        .orElse(0L);
        return new View(
                it,
                mine,
                projects.parties(it),
                all,
                toJudge,
                it.deleted() ? deletions.of(it) : Optional.empty(),
                projects.timeline(it),
                projects.today(),
                problems);
    }
}
