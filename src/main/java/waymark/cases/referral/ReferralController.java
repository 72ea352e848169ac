package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.opening.SaidDetails;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The referrals of a case, and the list of tasks of one.
@Controller
class ReferralController {

    private static final String LIST = "cases/referral/referrals";
    private static final String TASKS = "cases/referral/tasks";

    /// A person with their referral, if it was started.
    record Line(PersonInCase person, @Nullable Referral referral) {}

    record Index(Case it, List<Line> lines, FormData form, List<Problem> problems) {

        List<Choice> routes() {
            return ReferralController.routes();
        }
    }

    /// @param said of the person in the referral
    /// @param progress of each section, by the heading it is listed under
    record Tasks(
            ReferralPages.About about,
            SaidDetails said,
            Map<String, List<SectionProgress>> progress,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<SectionProgress> sections() {
            return progress.values().stream().flatMap(List::stream).toList();
        }

        long done() {
            return counted().stream()
                    .filter(one -> one.state() == SectionState.COMPLETE)
                    .count();
        }

        /// The sections that have to be filled.
        List<SectionProgress> counted() {
            return sections().stream()
                    .filter(one -> one.state() != SectionState.NOT_NEEDED
                            && !one.section().optional())
                    .toList();
        }

        @Nullable
        LocalDate draftUntil() {
            return about.referral() instanceof Referral.Draft draft ? draft.homeOfficeDraftUntil() : null;
        }
    }

    private final Cases cases;
    private final ReferralPages pages;
    private final Referrals referrals;
    private final FormLists lists;
    private final Clock clock;

    ReferralController(Cases cases, ReferralPages pages, Referrals referrals, FormLists lists, Clock clock) {
        this.cases = cases;
        this.pages = pages;
        this.referrals = referrals;
        this.lists = lists;
        this.clock = clock;
    }

    /// The routes that a referral can be on.
    static List<Choice> routes() {
        return Arrays.stream(Route.values())
                .filter(route -> route != Route.OUTSIDE_NRM)
                .map(route -> Choice.of(route.name(), route.title(), route.meaning()))
                .toList();
    }

    @GetMapping("/cases/{ref}/referral")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, ReferralPages.PART);
        var all = referrals.all(it);
        return it.others().isEmpty() && all.containsKey(it.main().id())
                ? Page.go(ReferralPages.path(it, it.main()))
                : Page.show(LIST, index(it, all, FormData.empty(), List.of()));
    }

    private static Index index(Case it, Map<UUID, Referral> all, FormData form, List<Problem> problems) {
        return new Index(
                it,
                it.people().stream()
                        .map(person -> new Line(person, all.get(person.id())))
                        .toList(),
                form,
                problems);
    }

    /// Starts the referral of a person: on the route of the case, or for somebody else on one that is chosen.
    @PostMapping("/cases/{ref}/referral")
    @Allow(WORK_CASES)
    ModelAndView start(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var person = Ref.parse(form.text("person")).map(it::person).orElse(it.main());
        var route = form.read(reader -> {
            var field = person.main() ? "" : "route-" + person.ref();
            var on = person.main() ? it.route() : chosen(reader, field);
            SaidAge.of(person.details().born()).check(reader, field, on, LocalDate.now(clock));
            return on;
        });
        return switch (route) {
            case Ruling.Refused<Route>(var problems) -> Page.refuse(LIST, index(it, referrals.all(it), form, problems));
            case Ruling.Agreed<Route>(var on) -> {
                if (on != Route.OUTSIDE_NRM) {
                    referrals.start(actor, it, person, on);
                }
                yield on == Route.OUTSIDE_NRM
                        ? Page.go("/cases/%s/referral", ref)
                        : Page.go(
                                Notice.done("Referral started. Save each section as you go"),
                                ReferralPages.path(it, person));
            }
        };
    }

    /// The route that was chosen in a form.
    static Route chosen(FormReader reader, String field) {
        return reader.choice(
                field,
                Arrays.stream(Route.values())
                        .filter(route -> route != Route.OUTSIDE_NRM)
                        .toList(),
                Route::name,
                "Choose the route of this person");
    }

    @GetMapping("/cases/{ref}/referral/{person}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView tasks(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        return Page.show(TASKS, tasks(pages.get(actor, ref, person), null, List.of()));
    }

    private Tasks tasks(ReferralPages.About about, @Nullable FormData sent, List<Problem> problems) {
        var header = about.referral().header();
        var grouped = new LinkedHashMap<String, List<SectionProgress>>();
        SectionProgress.all(about.answers())
                .forEach(one -> grouped.computeIfAbsent(one.section().group(), _ -> new ArrayList<>())
                        .add(one));
        var form = sent == null ? FormData.version(header.version()).with("draft", header.homeOfficeDraftOn()) : sent;
        var said = new SaidDetails(
                about.person(), Prefill.said(about.answers(), about.person().details(), lists));
        return new Tasks(about, said, grouped, LocalDate.now(clock), form, problems);
    }

    /// Notes when somebody last saved a draft in the Home Office form, or that there is none.
    @PostMapping("/cases/{ref}/referral/{person}/home-office-draft")
    @Allow(WORK_CASES)
    ModelAndView draft(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var about = pages.forChange(actor, ref, person);
        var draft = pages.draft(about, person);
        var today = LocalDate.now(clock);
        var noted = form.<ReferralEvent>read(reader -> {
            var on = reader.date("draft", "Day the draft was saved");
            on.ifPresent(day -> reader.when(
                    day.isAfter(today) || day.isBefore(today.minusDays(Referral.Draft.HOME_OFFICE_DAYS)),
                    "draft",
                    "Day the draft was saved must be within the last 28 days"));
            return new ReferralEvent.HomeOfficeDraft(draft, on.orElse(null));
        });
        return switch (noted.save(event -> referrals.save(actor, about.it(), about.person(), form.version(), event))) {
            case Saved.Done<Referral> _ -> Page.go(Notice.done("Saved"), about.path());
            case Ruling.Refused<Referral>(var problems) -> Page.refuse(TASKS, tasks(about, form, problems));
            case Saved.Stale<Referral> _ -> Page.merged(tasks(ref, person, actor));
        };
    }
}
