package waymark.training.champions;

import static waymark.kernel.Permission.KEEP_CHAMPIONS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Messages to the network: sent by who keeps champions, read by the champions they went to.
@Controller
@RequestMapping("/champions/messages")
class ChampionMessagesController {

    private static final String LIST = "training/champions/messages";
    private static final String NEW = "training/champions/message";

    record Index(List<ChampionMessage> messages, boolean keeps) {}

    /// @param everywhere true where the sender keeps all champions and need choose no area
    record Form(List<Choice> areas, boolean everywhere, FormData form, List<Problem> problems) {}

    private record Written(String subject, String words, List<String> areas) {}

    private final ChampionMessages messages;
    private final DirectoryApi directory;

    ChampionMessagesController(ChampionMessages messages, DirectoryApi directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new Index(messages.all(), actor.may(KEEP_CHAMPIONS)));
    }

    @GetMapping("/new")
    @Allow(KEEP_CHAMPIONS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(NEW, form(actor, FormData.empty(), List.of()));
    }

    private Form form(Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(Choice.from(areas(actor), Area::code, Area::name), everywhere(actor), form, problems);
    }

    private static boolean everywhere(Actor actor) {
        return actor.may(Permission.KEEP_CHAMPIONS, Scope.PARTNERSHIP);
    }

    private List<Area> areas(Actor.Person actor) {
        return directory.areas(actor).stream()
                .filter(area -> actor.may(Permission.KEEP_CHAMPIONS, Scope.area(area.code())))
                .toList();
    }

    @PostMapping("/new")
    @Allow(KEEP_CHAMPIONS)
    ModelAndView send(FormData form, Actor.Person actor) {
        var written = form.read(reader -> new Written(
                reader.requiredLine("subject", "The subject", 120, "Enter what it is about"),
                reader.required("words", "The message", 4000, "Enter the message"),
                reader
                        .choices("areas", areas(actor), Area::code, everywhere(actor) ? "" : "Choose at least one area")
                        .stream()
                        .map(Area::code)
                        .toList()));
        return switch (written) {
            case Ruling.Refused<Written>(var problems) -> Page.refuse(NEW, form(actor, form, problems));
            case Ruling.Agreed<Written>(var one) -> {
                int readers = messages.send(actor, one.subject(), one.words(), one.areas());
                yield Page.go(
                        Notice.done("Sent to %d %s".formatted(readers, readers == 1 ? "champion" : "champions")),
                        "/champions/messages");
            }
        };
    }
}
