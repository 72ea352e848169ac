package waymark.cases.law;

import static waymark.kernel.Permission.CHANGE_SETTINGS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// An entry is added to a list that follows from a law.
@Controller
@RequestMapping(LawController.PATH + "/lists/new")
class LawItemController {

    private static final String FORM = "cases/law/itemForm";

    record View(List<Choice> laws, FormData form, List<Problem> problems) {

        List<Choice> lists() {
            return Choice.from(Arrays.asList(LawList.values()), LawList::name, LawList::words);
        }
    }

    private record Item(
            LawList list,
            Law law,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Item read(FormReader reader, List<Law> laws) {
            var item = new Item(
                    reader.choice("list", LawList.class, "Choose the list"),
                    reader.choice("law", laws, law -> law.ref().value(), "Choose the law"),
                    reader.requiredLine("words", "Entry", 300, "Enter what is added"),
                    reader.date("fromDay", "First day").orElse(null),
                    reader.date("untilDay", "Last day").orElse(null));
            Law.order(reader, item.from(), item.until());
            return item;
        }
    }

    private final LawBook book;

    LawItemController(LawBook book) {
        this.book = book;
    }

    @GetMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView form() {
        return Page.show(FORM, new View(book.choices(), FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(CHANGE_SETTINGS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var laws = book.laws();
        return switch (form.read(reader -> Item.read(reader, laws))) {
            case Ruling.Refused<Item>(var problems) -> Page.refuse(FORM, new View(book.choices(), form, problems));
            case Ruling.Agreed<Item>(var item) -> {
                book.add(actor, item.law().ref().value(), item.list(), item.words(), item.from(), item.until());
                yield Page.go(Notice.done("Added to the list"), LawController.PATH);
            }
        };
    }
}
