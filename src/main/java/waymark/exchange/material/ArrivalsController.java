package waymark.exchange.material;

import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.material.Material;
import waymark.web.material.MaterialKind;

/// A file of another partnership: looked over, and taken in as drafts or not.
@Controller
@RequestMapping("/material/arrivals/{ref}")
class ArrivalsController {

    private static final String ARRIVAL = "exchange/material/arrival";

    /// One thing in the file.
    ///
    /// @param open true where the reader may take it in
    record Looked(Material material, String word, boolean open, MaterialKind.Reading reading) {

        String value() {
            return material.kind() + ":" + material.source();
        }

        boolean takeable() {
            return open && reading.faults().isEmpty();
        }
    }

    /// @param looked empty once it is decided
    record View(
            Arrival arrival,
            List<Looked> looked,
            List<Arrival.Taken> taken,
            MaterialKinds kinds,
            boolean open,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return looked.stream()
                    .filter(Looked::takeable)
                    .map(one -> Choice.of(
                            one.value(), one.material().title(), one.reading().becomes()))
                    .toList();
        }
    }

    private final MaterialKinds kinds;
    private final Arrivals arrivals;

    ArrivalsController(MaterialKinds kinds, Arrivals arrivals) {
        this.kinds = kinds;
        this.arrivals = arrivals;
    }

    @GetMapping
    @Allow(VIEW_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(ARRIVAL, view(arrivals.get(ref), FormData.empty(), actor, List.of()));
    }

    private View view(Arrival arrival, FormData form, Actor.Person actor, List<Problem> problems) {
        return new View(
                arrival,
                looked(arrival, actor),
                arrival.taken(arrivals.taken()),
                kinds,
                !kinds.openTo(actor).isEmpty(),
                form,
                problems);
    }

    /// The file is read again each time: what it would become here may have changed.
    private List<Looked> looked(Arrival arrival, Actor.Person actor) {
        var content = arrivals.content(arrival.ref());
        if (content.isEmpty()
                || !(MaterialFormat.read(content.get()) instanceof Ruling.Agreed<MaterialFormat.Contents>(var file))) {
            return List.of();
        }
        var looked = new ArrayList<Looked>();
        for (var one : file.material()) {
            var kind = kinds.find(one.kind());
            var reading = kind.map(known -> known.read(actor, one, arrivals.before(arrival, one)))
                    .orElseGet(() -> MaterialKind.Reading.refused(
                            List.of("This version of Waymark does not know what this is")));
            looked.add(new Looked(
                    one,
                    kind.map(MaterialKind::word).orElse("Unknown"),
                    kind.filter(known -> known.open(actor)).isPresent(),
                    reading));
        }
        return looked;
    }

    @PostMapping("/taking")
    @Allow(VIEW_PATHWAYS)
    ModelAndView take(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var arrival = arrivals.get(ref);
        if (arrival.state() != Arrival.State.WAITING) {
            return late(ref);
        }
        var takeable = looked(arrival, actor).stream().filter(Looked::takeable).toList();
        var read = takeable.isEmpty()
                ? Ruling.<List<Looked>>refused("things", MaterialKinds.NOBODY)
                : form.read(reader ->
                        reader.choices("things", takeable, Looked::value, "Choose what is to become a draft here"));
        return switch (read) {
            case Ruling.Refused<List<Looked>>(var problems) ->
                Page.refuse(ARRIVAL, view(arrival, form, actor, problems));
            case Ruling.Agreed<List<Looked>>(var chosen) ->
                arrivals.take(actor, arrival, chosen.stream().map(this::chosen).toList())
                        .map(taken -> Page.go(
                                Notice.done(
                                        taken.size() == 1
                                                ? "Taken in as a draft. Fill its gaps, then have it reviewed"
                                                : "Taken in: %d drafts. Fill their gaps, then have them reviewed"
                                                        .formatted(taken.size())),
                                "/material/arrivals/%s",
                                ref))
                        .orElseGet(() -> late(ref));
        };
    }

    private Arrivals.Chosen chosen(Looked one) {
        return new Arrivals.Chosen(kinds.find(one.material().kind()).orElseThrow(), one.material());
    }

    @PostMapping("/refusal")
    @Allow(VIEW_PATHWAYS)
    ModelAndView refuse(@PathVariable Ref ref, Actor.Person actor) {
        var arrival = arrivals.get(ref);
        if (kinds.openTo(actor).isEmpty()) {
            return Page.refuse(
                    ARRIVAL,
                    view(arrival, FormData.empty(), actor, List.of(new Problem("things", MaterialKinds.NOBODY))));
        }
        return arrivals.refuse(actor, arrival)
                ? Page.go(Notice.done("Not taken in. The file is deleted"), "/material/arrivals/%s", ref)
                : late(ref);
    }

    private static ModelAndView late(Ref ref) {
        return Page.go(Notice.important("Somebody decided it already"), "/material/arrivals/%s", ref);
    }
}
