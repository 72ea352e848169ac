package waymark.intelligence.deconfliction;

import static waymark.kernel.Permission.DECONFLICT;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.security.ConstantTimeResponse;

/// Asking whether another partner holds one telephone, plate, address or name, and whom to call. There is no way to
/// ask about a list.
@Controller
@RequestMapping("/intelligence/deconfliction")
class DeconflictionController {

    private static final String PAGE = "intelligence/deconfliction/ask";
    private static final int LONGEST_REFERENCE = 60;

    /// @param posts of the reader's own organisation
    /// @param registers true for an officer of an organisation, who says what it holds
    record View(
            List<DeconflictionChecks.Asked> mine,
            List<DeconflictionChecks.Answer> received,
            List<PostContact> posts,
            boolean registers,
            boolean blocked,
            int hourly,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(posts, PostContact::post, PostContact::label);
        }
    }

    /// What came of a check.
    ///
    /// @param spocs whom to call, one of each holder
    record Result(DeconflictionChecks.Asked asked, List<Line> spocs) {}

    /// Whom to call.
    ///
    /// @param spoc empty where it is no longer in force: the organisation is called instead
    record Line(DeconflictionChecks.Answer answer, String organisationName, Optional<PostContact> spoc) {}

    /// What one of the two sides is told.
    ///
    /// @param asker true for who asked
    record Told(DeconflictionChecks.Answer answer, boolean asker, Line line) {}

    private final DeconflictionChecks checks;
    private final DeconflictionBudget budget;
    private final ContactsApi contacts;
    private final DirectoryApi directory;

    DeconflictionController(
            DeconflictionChecks checks, DeconflictionBudget budget, ContactsApi contacts, DirectoryApi directory) {
        this.checks = checks;
        this.budget = budget;
        this.contacts = contacts;
        this.directory = directory;
    }

    @GetMapping
    @Allow(DECONFLICT)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty().with("kind", IdentifierKind.TELEPHONE), List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                checks.mine(actor),
                checks.received(actor),
                contacts.of(actor, actor.organisation()),
                registers(actor),
                budget.standing(actor, actor.id()).isPresent(),
                budget.hourly(),
                form,
                problems);
    }

    static boolean registers(Actor.Person actor) {
        return actor.may(DECONFLICT, Scope.organisation(actor.organisation()))
                && actor.grants().stream()
                        .anyMatch(grant -> grant.permissions().contains(DECONFLICT)
                                && grant.scope().equals(Scope.organisation(actor.organisation())));
    }

    /// Answers after the same time whether something is held or not, or is refused.
    @PostMapping
    @Allow(DECONFLICT)
    ModelAndView ask(FormData form, Actor.Person actor) {
        long began = System.nanoTime();
        var read = form.read(reader -> question(reader, contacts.of(actor, actor.organisation())));
        var answer = switch (read) {
            case Ruling.Refused<DeconflictionChecks.Question>(var problems) ->
                Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<DeconflictionChecks.Question>(var question) -> ask(actor, question, form);
        };
        ConstantTimeResponse.keep(began);
        return answer;
    }

    private ModelAndView ask(Actor.Person actor, DeconflictionChecks.Question question, FormData form) {
        var id = UUID.randomUUID();
        return switch (budget.take(actor, id, question)) {
            case ANSWERED -> {
                checks.compare(actor, id, question);
                yield Page.go("/intelligence/deconfliction/checks/%s", id);
            }
            case OVER_BUDGET ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                form,
                                List.of(new Problem(
                                        "identifier",
                                        "You asked %d times in the last hour, which is all that is allowed. Wait, and try again later"
                                                .formatted(budget.hourly())))));
            case BLOCKED ->
                Page.refuse(
                        PAGE,
                        view(
                                actor,
                                form,
                                List.of(
                                        new Problem(
                                                "identifier",
                                                "You have made too many checks and cannot make another for now. Information governance has been told, and can allow you to check again"))));
        };
    }

    private static DeconflictionChecks.Question question(FormReader reader, List<PostContact> posts) {
        var kind = reader.choice("kind", IdentifierKind.class, "Choose what it is");
        var typed = reader.requiredLine("identifier", "This", 200, "Enter what you ask about");
        var identifier = Identifier.read(kind, typed);
        reader.when(
                !typed.isEmpty() && identifier.isEmpty(),
                "identifier",
                "This cannot be read as %s. %s"
                        .formatted(kind.title().toLowerCase(java.util.Locale.ROOT), kind.example()));
        reader.when(
                posts.isEmpty(),
                "post",
                "Your organisation needs a point of contact in the directory first, whom the other side can call");
        return new DeconflictionChecks.Question(
                identifier.orElse(new Identifier(kind, "")),
                reader.choice("purpose", Purpose.class, "Choose what you ask for"),
                reader.requiredLine(
                        "reference", "The reference", LONGEST_REFERENCE, "Enter the reference of your own work"),
                posts.isEmpty()
                        ? ""
                        : reader.choice("post", posts, PostContact::post, "Choose who can be called")
                                .post());
    }

    @GetMapping("/checks/{id}")
    @Allow(DECONFLICT)
    ModelAndView result(@PathVariable UUID id, Actor.Person actor) {
        var asked = checks.asked(actor, id).orElseThrow(() -> new NotFound(id.toString()));
        var answers = checks.answers(actor, id);
        var posts = DeconflictionChecks.byRef(contacts.posts(
                actor,
                answers.stream().map(DeconflictionChecks.Answer::holderPost).toList()));
        return Page.show(
                "intelligence/deconfliction/result",
                new Result(
                        asked,
                        answers.stream()
                                .map(one -> line(actor, one, one.holderOrganisation(), one.holderPost(), posts))
                                .toList()));
    }

    private Line line(
            Actor actor,
            DeconflictionChecks.Answer answer,
            String organisation,
            String post,
            Map<String, PostContact> posts) {
        return new Line(
                answer, directory.organisation(actor, organisation).name(), Optional.ofNullable(posts.get(post)));
    }

    /// Whom the people of the holder call, and whom the officer who asked does.
    @GetMapping("/answers/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView told(@PathVariable Ref ref, Actor.Person actor) {
        var answer = checks.answer(actor, ref).orElseThrow(() -> new NotFound(ref));
        boolean asker = answer.askedBy().equals(actor.id());
        var organisation = asker ? answer.holderOrganisation() : answer.askedOrganisation();
        var post = asker ? answer.holderPost() : answer.askedPost();
        return Page.show(
                "intelligence/deconfliction/told",
                new Told(
                        answer,
                        asker,
                        line(
                                actor,
                                answer,
                                organisation,
                                post,
                                DeconflictionChecks.byRef(contacts.posts(actor, List.of(post))))));
    }
}
