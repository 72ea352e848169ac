package waymark.training.room;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Joining a workshop with the code on the screen of the room, with a telephone or as that screen.
@Controller
@RequestMapping("/workshop")
class WorkshopJoinController {

    private static final String FORM = "training/room/join";

    /// @param screen true where the page is to show the screen of the room
    record View(FormData form, boolean screen, List<Problem> problems) {}

    private final Rooms rooms;
    private final Clock clock;

    WorkshopJoinController(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /// @param code from the picture on the screen of the room: filled in, and not looked up
    @GetMapping
    @Public
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        return Page.show(FORM, new View(FormData.empty().with("code", code), false, List.of()));
    }

    @GetMapping("/screen")
    @Public
    ModelAndView askForScreen() {
        return Page.show(FORM, new View(FormData.empty(), true, List.of()));
    }

    @PostMapping
    @Public
    ModelAndView join(FormData form) {
        var code = WorkshopCode.parse(form.line("code"));
        if (code.filter(WorkshopCode::ofSheet).isPresent()) {
            return Page.go("/workshop/sheet/%s", code.get().value());
        }
        var head = code.flatMap(this::opened);
        var joined = form.read(reader -> {
            reader.when(head.isEmpty(), "code", "Check the code. No workshop has this code now");
            int most = head.map(Room.Head::groups).orElse(Integer.MAX_VALUE);
            return reader.number(
                    "group",
                    1,
                    Math.min(most, 30),
                    head.isEmpty()
                            ? "Enter the number of your group"
                            : "The groups are numbered from 1 to %d".formatted(most));
        });
        return switch (joined) {
            case Ruling.Agreed<Integer>(var group) -> Page.go("/workshop/at/%s", joins(code, head, group));
            case Ruling.Refused<Integer>(var problems) -> Page.refuse(FORM, new View(form, false, problems));
        };
    }

    @PostMapping("/screen")
    @Public
    ModelAndView joinScreen(FormData form) {
        var code = WorkshopCode.parse(form.line("code"));
        var head = code.flatMap(this::opened);
        return head.isEmpty()
                ? Page.refuse(
                        FORM,
                        new View(
                                form,
                                true,
                                List.of(new Problem("code", "Check the code. No workshop has this code now"))))
                : Page.go("/workshop/at/%s", joins(code, head, null));
    }

    private Optional<Room.Head> opened(WorkshopCode code) {
        return CurrentActor.as(Actor.RECEIPT, () -> rooms.byCode(Actor.RECEIPT, code));
    }

    private String joins(Optional<WorkshopCode> code, Optional<Room.Head> head, @Nullable Integer group) {
        var key = DeviceKey.next();
        CurrentActor.run(
                Actor.RECEIPT,
                () -> rooms.join(
                        Actor.RECEIPT,
                        code.orElseThrow(),
                        key,
                        head.orElseThrow().session(),
                        group,
                        clock.instant()));
        return key.value();
    }
}
