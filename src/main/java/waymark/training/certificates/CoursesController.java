package waymark.training.certificates;

import static waymark.kernel.Permission.RUN_TRAINING;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The courses: what each is for and how long a certificate holds. Kept by who trains for the whole
/// partnership.
@Controller
@RequestMapping("/training/courses")
class CoursesController {

    private static final String FORM = "training/certificates/course";

    record Index(List<Course> courses, boolean keeps, LocalDate today) {}

    record Form(Optional<Course> it, FormData form, List<Problem> problems) {

        List<Choice> levels() {
            return Arrays.stream(Course.LEVELS)
                    .mapToObj(level -> Choice.of("" + level, Course.level(level)))
                    .toList();
        }
    }

    private final Courses courses;
    private final Clock clock;

    CoursesController(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    private static boolean keeps(Actor actor) {
        return actor.may(Permission.RUN_TRAINING, Scope.PARTNERSHIP);
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        return Page.show("training/certificates/courses", new Index(courses.all(), keeps(actor), LocalDate.now(clock)));
    }

    @GetMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView begin(Actor.Person actor) {
        return keeps(actor)
                ? Page.show(FORM, new Form(Optional.empty(), FormData.empty(), List.of()))
                : Page.go("/training/courses");
    }

    @PostMapping("/new")
    @Allow(RUN_TRAINING)
    ModelAndView add(FormData form, Actor.Person actor) {
        var wanted = form.read(reader -> read(reader, DateText.code(form.text("name")), actor));
        return switch (wanted) {
            case Ruling.Refused<Course>(var problems) -> Page.refuse(FORM, new Form(Optional.empty(), form, problems));
            case Ruling.Agreed<Course>(var course) ->
                courses.add(actor, course)
                        ? Page.go(Notice.done("The course is added"), "/training/courses")
                        : Page.refuse(
                                FORM,
                                new Form(
                                        Optional.empty(),
                                        form,
                                        List.of(new Problem("name", "There is a course of this name already"))));
        };
    }

    @GetMapping("/{code}")
    @Allow(RUN_TRAINING)
    ModelAndView edit(@PathVariable String code, Actor.Person actor) {
        var it = courses.get(code);
        return keeps(actor)
                ? Page.show(FORM, new Form(Optional.of(it), filled(it), List.of()))
                : Page.go("/training/courses");
    }

    private static FormData filled(Course it) {
        var form = FormData.version(it.version())
                .with("name", it.name())
                .with("level", it.level())
                .with("provider", it.provider())
                .with("audience", it.audience())
                .with("method", it.method())
                .with("duration", it.duration())
                .with("understand", it.understand())
                .with("able", it.able())
                .with("success", it.success())
                .with("retired", it.retiredOn());
        if (it.validMonths() != null) {
            form.with("validMonths", it.validMonths());
        }
        return it.clearance() ? form.with("clearance", "yes") : form;
    }

    @PostMapping("/{code}")
    @Allow(RUN_TRAINING)
    ModelAndView change(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = courses.get(code);
        var wanted = form.read(reader -> read(reader, code, actor));
        return switch (wanted.save(course -> courses.change(actor, course, form.version()))) {
            case Saved.Done<Course> _ -> Page.go(Notice.done("Saved"), "/training/courses");
            case Ruling.Refused<Course>(var problems) -> Page.refuse(FORM, new Form(Optional.of(it), form, problems));
            case Saved.Stale<Course> _ -> Page.merged(edit(code, actor));
        };
    }

    private static Course read(FormReader reader, String code, Actor actor) {
        reader.when(!keeps(actor), "", "Courses are kept by who trains for the whole partnership");
        reader.when(code.isEmpty(), "name", "Enter a name that holds letters from A to Z");
        var level = reader.choice("level", List.of(1, 2, 3), String::valueOf, "Choose the level");
        return new Course(
                code,
                0,
                reader.requiredLine("name", "The name", 120, "Enter what the course is called"),
                level,
                reader.line("provider", "The provider", 200),
                reader.line("audience", "This", 300),
                reader.line("method", "This", 200),
                reader.line("duration", "This", 100),
                reader.text("understand", "This", 1500),
                reader.text("able", "This", 1500),
                reader.text("success", "This", 500),
                reader.form().text("validMonths").isEmpty() ? null : reader.number("validMonths", "Months", 1, 120),
                reader.form().ticked("clearance"),
                reader.date("retired", "The day").orElse(null));
    }
}
