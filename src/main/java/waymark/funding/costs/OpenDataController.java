package waymark.funding.costs;

import static waymark.kernel.Permission.KEEP_FUNDING;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The prefix of published grants: 360Giving gives each publisher one of its own.
@Controller
@RequestMapping("/funding/open-data")
class OpenDataController {

    private static final String FORM = "funding/costs/prefix";
    private static final int LONGEST = 45;

    record Form(FormData form, List<Problem> problems) {}

    private final OpenDataPrefix prefix;

    OpenDataController(OpenDataPrefix prefix) {
        this.prefix = prefix;
    }

    @GetMapping
    @Allow(KEEP_FUNDING)
    ModelAndView ask(Actor.Person actor) {
        var now = prefix.get(actor);
        return Page.show(
                FORM, new Form(FormData.version(now.version()).with("prefix", now.own() ? now.text() : ""), List.of()));
    }

    @PostMapping
    @Allow(KEEP_FUNDING)
    ModelAndView save(FormData form, Actor.Person actor) {
        Ruling<String> read = form.read(reader -> {
            var typed =
                    reader.requiredLine("prefix", "The prefix", LONGEST, "Enter the prefix that 360Giving gave you");
            reader.when(
                    !ThreeSixtyGiving.prefix(typed),
                    "prefix",
                    "Enter it as 360Giving wrote it: 360G- and then letters and digits");
            return typed;
        });
        return switch (read.save(typed -> prefix.save(actor, form.version(), typed))) {
            case Saved.Done<OpenDataPrefix.Prefix> _ ->
                Page.go(Notice.done("Saved. Grants are published with it from now on"), "/funding/costs");
            case Ruling.Refused<OpenDataPrefix.Prefix>(var problems) -> Page.refuse(FORM, new Form(form, problems));
            case Saved.Stale<OpenDataPrefix.Prefix> _ -> Page.merged(ask(actor));
        };
    }
}
