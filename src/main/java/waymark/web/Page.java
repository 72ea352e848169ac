package waymark.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a handler answers with: a page, the same page again with what is wrong, or the way to the next one.
public final class Page {

    private Page() {}

    /// The page, given its record: the template declares it as `page`.
    public static ModelAndView show(String template, Object page) {
        return answer(template, page, HttpStatus.OK);
    }

    /// The same page with its problems; nothing typed is lost, nothing was saved.
    public static ModelAndView refuse(String template, Object page) {
        return answer(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Somebody saved first: the same form with theirs beside yours.
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
        return new ModelAndView(template, Map.of("page", page), status);
    }
}
