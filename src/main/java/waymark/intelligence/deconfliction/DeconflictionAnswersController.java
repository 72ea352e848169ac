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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;

/// What came of a check, and whom each of the two sides calls.
@Controller
@RequestMapping("/intelligence/deconfliction")
class DeconflictionAnswersController {

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
    private final ContactsApi contacts;
    private final DirectoryApi directory;

    DeconflictionAnswersController(DeconflictionChecks checks, ContactsApi contacts, DirectoryApi directory) {
        this.checks = checks;
        this.contacts = contacts;
        this.directory = directory;
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
