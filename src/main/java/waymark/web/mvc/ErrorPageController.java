package waymark.web.mvc;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.edge.FormOrigin;
import waymark.web.forms.TypedFields;

/// What the server itself refuses (a request it cannot parse, a filter's no) ends here, in the same words
/// as all errors.
@Controller
class ErrorPageController implements ErrorController {

    @RequestMapping("/error")
    @Public
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ProblemAnswer.wanted(path)) {
            return ProblemAnswer.of(status == null ? HttpStatus.NOT_FOUND : status)
                    .page();
        }
        return switch (status) {
            case FORBIDDEN ->
                error(request, HttpStatus.FORBIDDEN, FormOrigin.refused(request) ? "otherSite" : "oldForm");
            case CONTENT_TOO_LARGE -> error(request, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
            case BAD_REQUEST,
                    METHOD_NOT_ALLOWED,
                    MISDIRECTED_REQUEST,
                    UNSUPPORTED_MEDIA_TYPE,
                    REQUEST_HEADER_FIELDS_TOO_LARGE -> error(request, status, "unreadable");
            case TOO_MANY_REQUESTS -> error(request, HttpStatus.TOO_MANY_REQUESTS, "tooMany");
            case SERVICE_UNAVAILABLE -> Unavailable.page(request, response);
            case INTERNAL_SERVER_ERROR -> error(request, HttpStatus.INTERNAL_SERVER_ERROR, "bug");
            case null, default -> error(request, HttpStatus.NOT_FOUND, "notFound");
        };
    }

    private static ModelAndView error(HttpServletRequest request, HttpStatus status, String key) {
        return ErrorPages.view(status, new ErrorPages.View(key, List.of(), "", "", TypedFields.held(request)));
    }
}
