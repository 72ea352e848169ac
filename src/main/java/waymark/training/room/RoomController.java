package waymark.training.room;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The pages of everybody in the room: the stage that is on, answers and votes. Nobody signs in, and no
/// cookie is set: the address of a page that joined carries its key.
@Controller
@RequestMapping("/workshop/at/{key}")
class RoomController {

    private static final String PHONE = "training/room/phone";
    private static final String SCREEN = "training/room/screen";

    /// @param key of the telephone, as its address has it
    /// @param left seconds of the stage that are left; null where its pack plans none
    /// @param said what was done just now; null where nothing was
    record View(
            Room room,
            String key,
            @Nullable Long left,
            @Nullable Said said,
            FormData form,
            List<Problem> problems) {

        /// Where telephones join, as it is typed.
        ///
        /// @param site what comes before the path in a whole address
        String joinAddress(String site) {
            return site.replaceFirst("^https?://", "") + "/workshop";
        }

        /// The same to scan, with the code.
        JoinPicture picture(String site) {
            return JoinPicture.of(site + "/workshop?code=" + room.head().code());
        }

        String path() {
            return "/workshop/at/" + key;
        }

        /// What was typed to a question and is not saved.
        String typed(Room.Question question) {
            return form.text("stage").equals(Integer.toString(question.stage()))
                            && form.text("question").equals(Integer.toString(question.number()))
                    ? form.text("words")
                    : "";
        }

        /// The problems of the form of a question.
        List<Problem> problems(Room.Question question) {
            return problems.stream()
                    .filter(problem -> problem.field().equals("words-" + question.id()))
                    .toList();
        }
    }

    /// What a telephone hears of what it sent.
    enum Said {
        RECEIVED,
        VOTED
    }

    record Over() {}

    private final Rooms rooms;
    private final Clock clock;

    RoomController(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping
    @Public
    ModelAndView show(@PathVariable String key) {
        return at(key).map(room -> shown(room, key, null)).orElseGet(RoomController::over);
    }

    /// The mark of what is shown now, for the script that looks whether the page is still right.
    @PostMapping("/mark")
    @Public
    ResponseEntity<String> mark(@PathVariable String key) {
        var mark = DeviceKey.parse(key)
                .flatMap(known ->
                        CurrentActor.as(Actor.RECEIPT, () -> rooms.mark(Actor.RECEIPT, known, clock.instant())));
        return ResponseEntity.status(mark.isPresent() ? HttpStatus.OK : HttpStatus.GONE)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(mark.map(now -> Integer.toString(now)).orElse("over"));
    }

    /// Takes an answer. It is there once however often it is sent.
    @PostMapping("/answers")
    @Public
    ModelAndView answer(@PathVariable String key, FormData form) {
        var room = at(key);
        if (room.isEmpty()
                || room.get().head().group() == null
                || room.get().head().state() == Room.State.ENDED) {
            return over();
        }
        var read = RoomAnswer.read(form, room.get());
        if (read instanceof Ruling.Refused<RoomAnswer>(var problems)) {
            return Page.refuse(PHONE, view(room.get(), key, null, form, problems));
        }
        if (read instanceof Ruling.Agreed<RoomAnswer>(var answer) && !kept(key, room.get(), answer)) {
            return over();
        }
        return shown(room.get(), key, Said.RECEIVED);
    }

    private boolean kept(String key, Room room, RoomAnswer answer) {
        try {
            CurrentActor.run(
                    Actor.RECEIPT,
                    () -> rooms.answer(
                            Actor.RECEIPT,
                            DeviceKey.parse(key).orElseThrow(),
                            room.head(),
                            answer.id(),
                            answer.stage(),
                            answer.question(),
                            answer.words(),
                            clock.instant()));
            return true;
        } catch (DataAccessException refused) {
            if (PolicyRefusal.is(refused)) {
                return false; // it ended in between, or this telephone sent more than anybody writes
            }
            throw refused;
        }
    }

    @PostMapping("/votes")
    @Public
    ModelAndView vote(@PathVariable String key, FormData form) {
        var room = at(key);
        if (room.isEmpty() || room.get().head().group() == null) {
            return over();
        }
        if (room.get().head().state() == Room.State.GAPS) {
            var gaps = room.get().standing().stream()
                    .map(Room.Gap::id)
                    .filter(id -> form.all("gap").contains(id.toString()))
                    .toList();
            CurrentActor.run(
                    Actor.RECEIPT,
                    () -> rooms.vote(Actor.RECEIPT, DeviceKey.parse(key).orElseThrow(), gaps));
        }
        return at(key).map(now -> shown(now, key, Said.VOTED)).orElseGet(RoomController::over);
    }

    private Optional<Room> at(String key) {
        return DeviceKey.parse(key)
                .flatMap(known -> CurrentActor.as(Actor.RECEIPT, () -> rooms.look(Actor.RECEIPT, known)));
    }

    private ModelAndView shown(Room room, String key, @Nullable Said said) {
        return Page.show(
                room.head().group() == null ? SCREEN : PHONE, view(room, key, said, FormData.empty(), List.of()));
    }

    private View view(Room room, String key, @Nullable Said said, FormData form, List<Problem> problems) {
        return new View(room, key, room.left(clock.instant()), said, form, problems);
    }

    /// The same page for what is over, was never there, or was made up.
    private static ModelAndView over() {
        var page = Page.show("training/room/over", new Over());
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    /// Keys for the forms of a page without a script.
    static UUID fresh() {
        return UUID.randomUUID();
    }
}
