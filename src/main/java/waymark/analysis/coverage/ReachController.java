package waymark.analysis.coverage;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.web.Notice;
import waymark.web.Page;

/// Who is not reached: what was counted by group, communities beside the census, and gaps.
@Controller
@RequestMapping("/insight/reach")
class ReachController {

    /// @param counts whether the quarter that ended last can be counted
    record View(
            ReachCounts.@Nullable Counted counted,
            @Nullable CommunityList list,
            List<Area> areas,
            List<CoverageGap> gaps,
            List<PictureNote> notes,
            boolean analyses,
            boolean counts) {

        NotedChart chart() {
            return NotedChart.REACHED;
        }

        List<ReachTable> tables() {
            return counted == null ? List.of() : counted.tables();
        }
    }

    private final ReachCounts reach;
    private final CommunityLists lists;
    private final CoverageGaps gaps;
    private final PictureNotes notes;
    private final DirectoryApi directory;

    ReachController(
            ReachCounts reach, CommunityLists lists, CoverageGaps gaps, PictureNotes notes, DirectoryApi directory) {
        this.reach = reach;
        this.lists = lists;
        this.gaps = gaps;
        this.notes = notes;
        this.directory = directory;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView show(Actor.Person actor) {
        var counted = reach.newest(actor);
        boolean analyses = actor.may(Permission.ANALYSE_FIGURES);
        return Page.show(
                "analysis/coverage/reach",
                new View(
                        counted.orElse(null),
                        lists.newest(actor).orElse(null),
                        directory.areas(actor),
                        gaps.all(actor),
                        notes.beside(actor).of(NotedChart.REACHED),
                        analyses,
                        analyses
                                && counted.map(one -> !one.quarter().equals(reach.due()))
                                        .orElse(true)));
    }

    /// Counts the quarter that ended last.
    @PostMapping("/count")
    @Allow(ANALYSE_FIGURES)
    ModelAndView count(Actor.Person actor) {
        return Page.go(
                reach.count(actor)
                        ? Notice.done("Counted. It stays as it is for this quarter")
                        : Notice.important("This quarter was counted already"),
                "/insight/reach");
    }
}
