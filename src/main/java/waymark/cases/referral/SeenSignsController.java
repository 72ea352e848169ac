package waymark.cases.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// The signs that were seen of a person, each with where and when. They are listed, never counted.
@Controller
class SeenSignsController {

    private static final String PAGE = "cases/referral/signs";

    /// @param groups signs that were not seen, by what they show of
    record View(
            ReferralPages.About about,
            List<SeenSign> seen,
            Map<String, List<Choice>> groups,
            FormData form,
            List<Problem> problems) {

        String action() {
            return about.path() + "/sections/" + ReferralSection.SIGNS;
        }

        /// The box of a sign that was seen; without its tick the sign is taken off.
        List<Choice> kept(SeenSign sign) {
            return List.of(Choice.of(sign.code(), sign.words()));
        }
    }

    private final ReferralPages pages;
    private final Referrals referrals;

    SeenSignsController(ReferralPages pages, Referrals referrals) {
        this.pages = pages;
        this.referrals = referrals;
    }

    @GetMapping("/cases/{ref}/referral/{person}/sections/signs")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var about = pages.get(actor, ref, person);
        if (!about.open() || !(about.referral() instanceof Referral.Draft draft)) {
            return Page.go("%s/check", about.path());
        }
        var form = FormData.version(draft.version(ReferralSection.SIGNS));
        seen(about)
                .forEach(sign ->
                        form.with("where-" + sign.code(), sign.where()).with("when-" + sign.code(), sign.when()));
        return Page.show(PAGE, view(about, form, List.of()));
    }

    private static List<SeenSign> seen(ReferralPages.About about) {
        return SeenSign.of(about.answers().section(ReferralSection.SIGNS));
    }

    private View view(ReferralPages.About about, FormData form, List<Problem> problems) {
        var seen = seen(about);
        var groups = new LinkedHashMap<String, List<Choice>>();
        listed(about).stream()
                .filter(sign -> seen.stream().noneMatch(one -> one.code().equals(sign.code())))
                .collect(Collectors.groupingBy(Referrals.Listed::exploitation, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, signs) ->
                        groups.put(group, Choice.from(signs, Referrals.Listed::code, Referrals.Listed::words)));
        return new View(about, seen, groups, form, problems);
    }

    /// Those in use that may show in this person.
    private List<Referrals.Listed> listed(ReferralPages.About about) {
        return referrals.signs(about.referral().header().route().child());
    }

    @PostMapping("/cases/{ref}/referral/{person}/sections/signs")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var about = pages.forChange(actor, ref, person);
        var draft = pages.draft(about, person);
        var known = new LinkedHashMap<String, String>();
        seen(about).forEach(sign -> known.put(sign.code(), sign.words()));
        listed(about).forEach(sign -> known.putIfAbsent(sign.code(), sign.words()));
        var section = about.answers().form().page(ReferralSection.SIGNS);
        var ticked = form.read(reader -> known.entrySet().stream()
                .filter(sign -> form.all("sign").contains(sign.getKey()))
                .map(sign -> new SeenSign(
                        sign.getKey(),
                        sign.getValue(),
                        reader.line("where-" + sign.getKey(), "Where it was seen", FormReader.TITLE),
                        reader.line("when-" + sign.getKey(), "When it was seen", FormReader.TITLE)))
                .toList());
        var event = ticked.map(signs -> draft.save(section, form.version(), SeenSign.answers(signs)));
        return switch (event.save(saved -> referrals.save(actor, about.it(), about.person(), 0, saved))) {
            case Saved.Done<Referral> _ ->
                Page.go(
                        Notice.done("Saved"),
                        form.text("then").equals("tasks") ? about.path() : about.path() + "/sections/signs#seen");
            case Ruling.Refused<Referral>(var problems) -> Page.refuse(PAGE, view(about, form, problems));
            case Saved.Stale<Referral> _ -> Page.merged(show(ref, person, actor));
        };
    }
}
