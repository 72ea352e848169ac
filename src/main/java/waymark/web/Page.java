package waymark.web;

import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import waymark.web.conflicts.FieldMerge;

/// What a handler answers with: a page, the same page again with what is wrong, or the way to the next one.
public final class Page {

    /// How the form that was sent is answered, for the page's fields.
    public static final String ANSWER = "waymark.answer";

    private Page() {}

    /// The page, given its record: the template declares it as `page`.
    public static ModelAndView show(String template, Object page) {
        return answer(template, page, HttpStatus.OK);
    }

    /// The same page with its problems; nothing typed is lost, nothing was saved.
    public static ModelAndView refuse(String template, Object page) {
        return answer(template, page, HttpStatus.UNPROCESSABLE_CONTENT).addObject(ANSWER, FieldMerge.Answer.REFUSED);
    }

    /// Somebody saved first: the form as the GET shows it now. What the sender changed is laid over it,
    /// field by field, and what only the other changed stays: see [waymark.web.conflicts.FieldMerge].
    public static ModelAndView merged(String template, Object fresh) {
        return merged(answer(template, fresh, HttpStatus.OK));
    }

    /// The same from the answer of the GET itself. One that leads elsewhere, since there is no form any
    /// more, is left as it is.
    public static ModelAndView merged(ModelAndView fresh) {
        if (fresh.getView() instanceof RedirectView) {
            return fresh;
        }
        fresh.setStatus(HttpStatus.CONFLICT);
        return fresh.addObject(ANSWER, FieldMerge.Answer.OVERTAKEN);
    }

    /// Somebody else took the step first, and no text of theirs differs from yours: the page says so itself.
    public static ModelAndView conflict(String template, Object page) {
        return answer(template, page, HttpStatus.CONFLICT);
    }

    /// On to the next page, always by GET (303). Arguments fill the `%s` of the path.
    public static ModelAndView go(String path, Object... arguments) {
        var view = new RedirectView(path.formatted(arguments), true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /// On to the next page, which says first what was done.
    public static ModelAndView go(Notice notice, String path, Object... arguments) {
        return go(path, arguments).addObject(Notice.KEY, notice);
    }

    private static ModelAndView answer(String template, Object page, HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("page", page);
        return new ModelAndView(template, model, status);
    }
}
