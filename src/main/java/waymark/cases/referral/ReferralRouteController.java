package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// The route of a referral changes: what goes with it is shown before.
@Controller
@RequestMapping("/cases/{ref}/referral/{person}/route")
class ReferralRouteController {

    private static final String FORM = "cases/referral/route";

    /// The route of a referral that is to change.
    ///
    /// @param to null while it has to be chosen
    /// @param cleared the questions whose answers go
    record View(
            ReferralPages.About about,
            @Nullable Route to,
            List<Question> cleared,
            FormData form,
            List<Problem> problems) {

        List<Choice> routes() {
            return ReferralController.routes();
        }
    }

    private final ReferralPages pages;
    private final Referrals referrals;
    private final Clock clock;

    ReferralRouteController(ReferralPages pages, Referrals referrals, Clock clock) {
        this.pages = pages;
        this.referrals = referrals;
        this.clock = clock;
    }

    /// Asks for the route, or shows what goes with the answer before it is taken.
    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, FormData asked, Actor.Person actor) {
        var about = pages.get(actor, ref, person);
        if (!about.it().mayWork() || !(about.referral() instanceof Referral.Draft)) {
            return Page.go(about.path());
        }
        return Page.show(
                FORM,
                view(
                        about,
                        asked.text("to"),
                        FormData.version(about.referral().header().version()),
                        List.of()));
    }

    private static View view(ReferralPages.About about, String to, FormData form, List<Problem> problems) {
        var wanted = about.person().main()
                ? about.it().route()
                : Arrays.stream(Route.values())
                        .filter(route -> route.name().equals(to))
                        .findFirst()
                        .orElse(null);
        var cleared = wanted == null
                ? List.<Question>of()
                : about.answers().clearedBy(about.referral().header().route(), wanted);
        return new View(about, wanted, cleared, form, problems);
    }

    /// Takes the route that was confirmed; one that was only chosen is shown first with what it clears.
    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView take(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var about = pages.forChange(actor, ref, person);
        if (!(about.referral() instanceof Referral.Draft draft)) {
            return Page.go(about.path());
        }
        var chosen = form.read(reader -> {
            var to = about.person().main() ? about.it().route() : ReferralController.chosen(reader, "to");
            SaidAge.of(about.person().details().born()).check(reader, "to", to, LocalDate.now(clock));
            return to;
        });
        if (chosen instanceof Ruling.Agreed<Route>(var to)
                && !form.text("confirmed").equals(to.name())) {
            return Page.go("%s/route?to=%s", about.path(), to.name());
        }
        return switch (chosen.<ReferralEvent>map(draft::take)
                .save(event -> referrals.save(actor, about.it(), about.person(), form.version(), event))) {
            case Saved.Done<Referral> _ -> Page.go(Notice.done("Route changed"), about.path());
            case Ruling.Refused<Referral>(var problems) -> Page.refuse(FORM, view(about, "", form, problems));
            case Saved.Stale<Referral> _ -> Page.merged(form(ref, person, form, actor));
        };
    }
}
