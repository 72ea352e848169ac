package waymark.training.champions;

import static waymark.kernel.Permission.KEEP_CHAMPIONS;
import static waymark.kernel.Permission.MAINTAIN_PEOPLE;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.terms.Term;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// Our champions, and where there are none.
@Controller
class ChampionsController {

    private static final List<Choice> STATES = List.of(
            Choice.of("serving", "Active or unconfirmed"),
            Choice.of("active", "Active"),
            Choice.of("unconfirmed", "Unconfirmed"),
            Choice.of("proposed", "Waits for agreement"),
            Choice.of("ended", "Ended"));

    /// What is asked for in the address.
    record Query(
            @Nullable String area,
            @Nullable String service,
            @Nullable String organisation,
            @Nullable String state) {

        Champions.Filter filter() {
            return new Champions.Filter(text(area), text(service), text(organisation));
        }

        String wanted() {
            return text(state).isEmpty() ? "serving" : text(state);
        }

        private static String text(@Nullable String asked) {
            return asked == null ? "" : asked.strip();
        }
    }

    /// @param mine what the reader is champion of
    record Index(
            List<Champion> champions,
            Champions.Filter filter,
            String state,
            List<Choice> areas,
            List<Choice> services,
            List<Choice> organisations,
            boolean mayPropose,
            boolean keeps,
            boolean mine) {

        List<Choice> states() {
            return STATES;
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "Area", "area", filter.area(), areas);
            FilterChip.add(chips, "Service", "service", filter.service(), services);
            FilterChip.add(chips, "Organisation", "organisation", filter.organisation(), organisations);
            FilterChip.add(chips, "State", "state", state.equals("serving") ? "" : state, STATES);
            return chips;
        }
    }

    record Grid(ChampionCoverage coverage, boolean keeps) {}

    private final Champions champions;
    private final ChampionServices services;
    private final DirectoryApi directory;

    ChampionsController(Champions champions, ChampionServices services, DirectoryApi directory) {
        this.champions = champions;
        this.services = services;
        this.directory = directory;
    }

    @GetMapping("/champions")
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Query query, Actor.Person actor) {
        var all = found(query, actor);
        return Page.show(
                "training/champions/champions",
                new Index(
                        all,
                        query.filter(),
                        query.wanted(),
                        directory.areasAndSectors(actor).areas(),
                        Choice.from(services.all(), Term::code, Term::name),
                        DirectoryChoices.organisations(directory.organisations(actor)),
                        actor.may(KEEP_CHAMPIONS) || actor.may(MAINTAIN_PEOPLE),
                        actor.may(KEEP_CHAMPIONS),
                        champions.of(actor, actor.id()).stream().anyMatch(Champion::open)));
    }

    private List<Champion> found(Query query, Actor actor) {
        return champions.find(actor, query.filter()).stream()
                .filter(one -> matches(one, query.wanted()))
                .toList();
    }

    private static boolean matches(Champion one, String wanted) {
        return switch (wanted) {
            case "active" -> one instanceof Champion.Active;
            case "unconfirmed" -> one instanceof Champion.Unconfirmed;
            case "proposed" -> one instanceof Champion.Proposed;
            case "ended" -> one instanceof Champion.Ended || one instanceof Champion.Declined;
            default -> one.serving();
        };
    }

    @GetMapping({"/champions.csv", "/champions.xlsx"})
    @Allow(VIEW_DIRECTORY)
    ListFile file(Query query, Actor.Person actor) {
        return new ListFile(
                "champions",
                List.of(
                        "Reference",
                        "Name",
                        "Organisation",
                        "Is there",
                        "Service",
                        "Areas",
                        "Ask them about",
                        "State",
                        "Deputy",
                        "From",
                        "To",
                        "Trained on",
                        "Last active"),
                found(query, actor).stream().map(ChampionsController::row).toList());
    }

    private static List<?> row(Champion one) {
        var it = one.header();
        return Arrays.asList(
                it.ref(),
                it.personName(),
                it.organisationName(),
                it.kind().title(),
                it.serviceName(),
                it.where(),
                it.about(),
                one.word(),
                it.deputyName(),
                it.fromDate(),
                it.toDate(),
                it.trainedOn(),
                it.lastActive());
    }

    /// Services by areas.
    @GetMapping("/champions/coverage")
    @Allow(VIEW_DIRECTORY)
    ModelAndView coverage(Actor.Person actor) {
        return Page.show(
                "training/champions/coverage",
                new Grid(
                        ChampionCoverage.of(
                                champions.find(actor, Champions.Filter.NONE),
                                services.inForce(),
                                directory.areas(actor)),
                        actor.may(KEEP_CHAMPIONS) || actor.may(MAINTAIN_PEOPLE)));
    }
}
