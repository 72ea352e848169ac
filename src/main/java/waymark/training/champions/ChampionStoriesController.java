package waymark.training.champions;

import static waymark.kernel.Permission.KEEP_CHAMPIONS;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What worked: read by everybody who signs in, told by champions, looked at by who keeps them before it is
/// shown.
@Controller
@RequestMapping("/champions/stories")
class ChampionStoriesController {

    private static final String LIST = "training/champions/stories";
    private static final String LOOK = "training/champions/story";

    /// @param mine what the reader is champion of; empty for those who are none
    record Index(
            List<ChampionStory> stories,
            Optional<Champion.Header> mine,
            boolean keeps,
            UUID reader,
            FormData form,
            List<Problem> problems) {}

    record Look(ChampionStory story, FormData form, List<Problem> problems) {}

    private record Told(String title, String words) {}

    private final ChampionStories stories;
    private final Champions champions;

    ChampionStoriesController(ChampionStories stories, Champions champions) {
        this.stories = stories;
        this.champions = champions;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, index(actor, FormData.empty(), List.of()));
    }

    private Index index(Actor.Person actor, FormData form, List<Problem> problems) {
        return new Index(stories.all(), mine(actor), actor.may(KEEP_CHAMPIONS), actor.id(), form, problems);
    }

    private Optional<Champion.Header> mine(Actor.Person actor) {
        return champions.of(actor, actor.id()).stream()
                .filter(Champion::serving)
                .map(Champion::header)
                .findFirst();
    }

    @PostMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView offer(FormData form, Actor.Person actor) {
        var mine = mine(actor);
        var told = form.read(reader -> {
            reader.when(mine.isEmpty(), "", "Champions share what worked; you are none at the moment");
            return new Told(
                    reader.requiredLine("title", "The title", 120, "Enter what worked, in a few words"),
                    reader.required(
                            "words",
                            "What you did",
                            ChampionStories.LONGEST,
                            "Enter what you did and what came of it"));
        });
        return switch (told) {
            case Ruling.Refused<Told>(var problems) -> Page.refuse(LIST, index(actor, form, problems));
            case Ruling.Agreed<Told>(var one) -> {
                stories.offer(actor, mine.orElseThrow().ref(), one.title(), one.words());
                yield Page.go(
                        Notice.done("Thank you. It is shown once somebody who keeps the champions has looked at it"),
                        "/champions/stories");
            }
        };
    }

    /// @throws NotFound for what is not theirs to look at
    private ChampionStory waiting(UUID id, Actor actor) {
        var story = stories.get(id);
        var of = champions.get(actor, story.champion()).header();
        if (story.offeredBy().equals(actor.id()) || !of.keptBy(actor)) {
            throw new NotFound(id.toString());
        }
        return story;
    }

    @GetMapping("/{id}/look")
    @Allow(KEEP_CHAMPIONS)
    ModelAndView look(@PathVariable UUID id, Actor.Person actor) {
        var story = waiting(id, actor);
        return story.state().equals("offered") || story.state().equals("shown")
                ? Page.show(LOOK, new Look(story, FormData.version(story.version()), List.of()))
                : Page.go("/champions/stories");
    }

    @PostMapping("/{id}/look")
    @Allow(KEEP_CHAMPIONS)
    ModelAndView settle(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var story = waiting(id, actor);
        var answer = form.read(reader -> {
            var state =
                    reader.choice("state", List.of("shown", "returned"), word -> word, "Choose whether it is shown");
            var words = reader.text("answer", "The reason", 1000);
            reader.when(
                    state.equals("returned") && words.isEmpty(),
                    "answer",
                    "Enter why it is not shown; its author reads it");
            return words;
        });
        return switch (answer) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(LOOK, new Look(story, form, problems));
            case Ruling.Agreed<String>(var words) ->
                stories.settle(actor, story, form.version(), form.text("state"), words)
                        ? Page.go(Notice.done("Saved. Its author was told"), "/champions/stories")
                        : Page.conflict(LOOK, new Look(stories.get(id), form, List.of()));
        };
    }

    /// Its author takes it back.
    @PostMapping("/{id}/taking-back")
    @Allow(VIEW_DIRECTORY)
    ModelAndView takeBack(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var story = stories.get(id);
        if (!story.offeredBy().equals(actor.id())) {
            throw new NotFound(id.toString());
        }
        stories.settle(actor, story, story.version(), "withdrawn", "");
        return Page.go(Notice.done("Taken back; nobody sees it any more"), "/champions/stories");
    }
}
