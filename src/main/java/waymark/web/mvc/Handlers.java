package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.web.Notice;
import waymark.web.RecordsAccess;
import waymark.web.forms.IdempotencyKeys;
import waymark.web.forms.ParkedForms;
import waymark.web.forms.TypedFields;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.Transactions;

/// What happens round every handler: a GET runs in one transaction that closes before the page is rendered;
/// a POST's one-time id is announced before and its result kept after.
@Component
class Handlers implements HandlerInterceptor {

    private static final String PAGE = "waymark.page.transaction";

    /// When the permission check had passed.
    static final String BEGAN = "waymark.began";

    private final PlatformTransactionManager transactions;
    private final IdempotencyKeys sentForms;
    private final SubmissionResults results;
    private final PageContexts contexts;
    private final Notices notices;
    private final ParkedForms parked;
    private final CommittedChanges changes;

    Handlers(
            PlatformTransactionManager transactions,
            IdempotencyKeys sentForms,
            SubmissionResults results,
            PageContexts contexts,
            Notices notices,
            ParkedForms parked,
            CommittedChanges changes) {
        this.transactions = transactions;
        this.sentForms = sentForms;
        this.results = results;
        this.contexts = contexts;
        this.notices = notices;
        this.parked = parked;
        this.changes = changes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Allow.class)) {
            return true;
        }
        request.setAttribute(BEGAN, System.nanoTime());
        if (reads(request)) {
            request.setAttribute(CommittedChanges.BEFORE, changes.count());
            var page = new Transactions.ForPage(method.hasMethodAnnotation(RecordsAccess.class));
            request.setAttribute(PAGE, transactions.getTransaction(page));
        } else if (!sentForms.announce(
                        new ServletRequestAttributes(request), request.getParameter(IdempotencyKeys.FIELD))
                && answersWithAPage(method)) {
            fromAnOldPage(request, response);
            return false;
        }
        return true;
    }

    /// What answers with something else is called by a script of ours, such as the one that keeps a session
    /// awake: it sends no form and may be called twice.
    private static boolean answersWithAPage(HandlerMethod method) {
        return ModelAndView.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    /// A form without its one-time id could be taken twice, so it is not taken. What was typed is kept and
    /// comes back in a form that has one.
    private void fromAnOldPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = PageContexts.actor();
        var kept = person == null
                ? Optional.<UUID>empty()
                : CurrentActor.as(
                        Actor.AUTHENTICATION,
                        () -> parked.park(
                                Actor.AUTHENTICATION, person.id(), request.getRequestURI(), request.getParameterMap()));
        if (kept.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/parked/" + kept.get());
        } else {
            TypedFields.hold(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && !(answer.getView() instanceof RedirectView)) {
            contexts.count(request);
        }
        finish(request, true);
        if (answer != null && answer.getView() instanceof RedirectView redirect && redirect.getUrl() != null) {
            remember(request, redirect.getUrl());
            unpark(request);
            if (answer.getModel().remove(Notice.KEY) instanceof Notice notice) {
                notices.carry(request, response, notice);
            }
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        finish(request, false);
    }

    /// Ends the page's transaction, if one is open: committed after the handler, rolled back after an error.
    void finish(HttpServletRequest request, boolean good) {
        if (request.getAttribute(PAGE) instanceof TransactionStatus page) {
            request.removeAttribute(PAGE);
            if (good) {
                transactions.commit(page);
            } else {
                transactions.rollback(page);
            }
        }
    }

    /// A form that had been parked was sent again and taken: it need not wait any longer.
    private void unpark(HttpServletRequest request) {
        var person = PageContexts.actor();
        var id = request.getParameter(ParkedForms.FIELD);
        if (person != null && id != null && id.matches("[0-9a-f-]{36}")) {
            parked.drop(person, UUID.fromString(id));
        }
    }

    private void remember(HttpServletRequest request, String location) {
        var once = sentForms.claimed(new ServletRequestAttributes(request)).orElse(null);
        var person = PageContexts.actor();
        if (once != null && person != null) {
            results.led(person, once, location);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
