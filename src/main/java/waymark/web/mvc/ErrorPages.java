package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import waymark.kernel.AccessQuotaExceeded;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.RateLimitExceeded;
import waymark.web.NotFoundPage;
import waymark.web.Page;
import waymark.web.forms.DuplicateSubmission;
import waymark.web.forms.ParkedForm;
import waymark.web.forms.TypedFields;
import waymark.web.health.Outages;
import waymark.web.health.UnconfirmedCommit;
import waymark.web.security.ConstantTimeResponse;
import waymark.web.security.RedactedThrowable;

/// The one place where an error becomes a page: what happened, what was kept, what to do now. The log has the
/// pattern of the route and a reference, never the address, the form or a name.
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What the page says.
    ///
    /// @param key of the texts in the message files: `error.<key>.title`, `.text`, `.next`
    /// @param typed what was sent and not taken, to be copied
    record View(String key, List<String> details, String reference, String backTo, List<ParkedForm.Field> typed) {

        View(String key, List<String> details, String reference) {
            this(key, details, reference, "", List.of());
        }

        /// The same with what was sent by somebody who is signed in and was not taken.
        View with(HttpServletRequest request) {
            if (PageContexts.actor() != null && request.getMethod().equals("POST")) {
                TypedFields.hold(request);
            }
            return new View(key, details, reference, backTo, TypedFields.held(request));
        }
    }

    private final Handlers handlers;
    private final SubmissionResults results;
    private final Outages troubles;
    private final ObjectProvider<NotFoundPage> instead;
    private final Duration notFoundStep;

    ErrorPages(
            Handlers handlers,
            SubmissionResults results,
            Outages troubles,
            ObjectProvider<NotFoundPage> instead,
            @Value("${waymark.not-found-step:20ms}") Duration notFoundStep) {
        this.handlers = handlers;
        this.results = results;
        this.troubles = troubles;
        this.instead = instead;
        this.notFoundStep = notFoundStep;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        TypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound(HttpServletRequest request, Exception missing) {
        var absent = page(request, HttpStatus.NOT_FOUND, "notFound");
        var page = missing instanceof NotFound known && PageContexts.actor() != null
                ? instead.stream()
                        .flatMap(one -> one.instead(known, request).stream())
                        .findFirst()
                        .orElse(absent)
                : absent;
        if (request.getAttribute(Handlers.BEGAN) instanceof Long began) {
            ConstantTimeResponse.keep(began, notFoundStep);
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView notAllowed(HttpServletRequest request, NotAllowed locked) {
        handlers.finish(request, false);
        var details = new java.util.ArrayList<String>();
        details.add(locked.permission().sentence());
        details.addAll(locked.roles());
        return view(HttpStatus.FORBIDDEN, new View("notAllowed", details, "").with(request));
    }

    @ExceptionHandler
    ModelAndView notCleared(HttpServletRequest request, NotCleared locked) {
        handlers.finish(request, false);
        var details = List.of(locked.permission().sentence(), locked.gate());
        return view(HttpStatus.FORBIDDEN, new View("notCleared", details, "").with(request));
    }

    @ExceptionHandler
    ModelAndView tooMany(HttpServletRequest request, RateLimitExceeded tooMany) {
        return page(request, HttpStatus.TOO_MANY_REQUESTS, "tooMany");
    }

    @ExceptionHandler
    ModelAndView lookedEnough(HttpServletRequest request, AccessQuotaExceeded enough) {
        return page(request, HttpStatus.TOO_MANY_REQUESTS, "lookedEnough");
    }

    @ExceptionHandler
    ModelAndView tooLarge(HttpServletRequest request, MaxUploadSizeExceededException tooLarge) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "tooLarge");
    }

    /// A field of another kind than any form of ours sends is no mistake of a reader's.
    @ExceptionHandler({ServletRequestBindingException.class, BindException.class, HttpMediaTypeException.class})
    ModelAndView unreadable(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "unreadable");
    }

    /// The second send of a form is answered with where the first one led.
    @ExceptionHandler
    ModelAndView sentBefore(HttpServletRequest request, HttpServletResponse response, DuplicateSubmission sent)
            throws InterruptedException {
        handlers.finish(request, false);
        var person = PageContexts.actor();
        if (person != null) {
            try {
                results.confirm(person, sent.once());
            } catch (UnconfirmedCommit unknown) {
                troubles.met(request, unknown);
                return Unavailable.page(request, response);
            }
            // the first sending has committed; its redirect is noted some milliseconds later
            for (int tries = 0; tries < 40; tries++) {
                var location = results.location(person, sent.once());
                if (location.isPresent()) {
                    return Page.go("%s", location.get());
                }
                Thread.sleep(50);
            }
        }
        return view(HttpStatus.OK, new View("sentBefore", List.of(), "", request.getRequestURI(), List.of()));
    }

    /// Whoever asked has gone on before the answer was there, as a browser does with the pictures of a page that is
    /// left: nobody reads an answer, and nothing is wrong.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    @Nullable
    ModelAndView goneOn(HttpServletRequest request) {
        handlers.finish(request, false);
        return null;
    }

    /// The database or the disk, where that is behind it; else a mistake of ours.
    @ExceptionHandler
    ModelAndView bug(HttpServletRequest request, HttpServletResponse response, Exception bug) {
        var trouble = troubles.met(request, bug);
        if (trouble.isPresent()) {
            giveUp(request);
            return Unavailable.page(request, response);
        }
        var reference = reference();
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (bug instanceof InvariantViolation) {
            LOG.error(
                    "Impossible, reference {} at {} {}",
                    reference,
                    request.getMethod(),
                    route,
                    RedactedThrowable.of(bug));
        } else {
            LOG.error("Error, reference {} at {} {}", reference, request.getMethod(), route, RedactedThrowable.of(bug));
        }
        handlers.finish(request, false);
        return view(HttpStatus.INTERNAL_SERVER_ERROR, new View("bug", List.of(), reference).with(request));
    }

    /// The page's transaction, whose connection may be gone: then the database has forgotten it already.
    private void giveUp(HttpServletRequest request) {
        try {
            handlers.finish(request, false);
        } catch (TransactionException gone) {
            LOG.debug(
                    "A page's transaction could not be rolled back: {}",
                    gone.getClass().getSimpleName());
        }
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String key) {
        handlers.finish(request, false);
        return view(status, new View(key, List.of(), "").with(request));
    }

    static ModelAndView view(HttpStatus status, View view) {
        return new ModelAndView("web/mvc/error", java.util.Map.of("page", view), status);
    }

    private static String reference() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
