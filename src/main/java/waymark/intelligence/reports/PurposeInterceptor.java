package waymark.intelligence.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.web.forms.ParkedForms;
import waymark.web.forms.TypedFields;

/// Leads an officer without a stated purpose to the page that asks for it, and back to where they wanted to go. A
/// form that was being sent is kept meanwhile. The row policies hold the same without this.
@Configuration(proxyBeanMethods = false)
class PurposeInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    static final String PAGE = "/intelligence/purpose";

    private static final String MODULE = "waymark.intelligence.";

    private final ObjectProvider<StatedPurposes> purposes;
    private final ObjectProvider<ParkedForms> parked;

    PurposeInterceptor(ObjectProvider<StatedPurposes> purposes, ObjectProvider<ParkedForms> parked) {
        this.purposes = purposes;
        this.parked = parked;
    }

    /// After the permission check (0), the rate limits (50) and the quota (60), before the page's transaction (100).
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(70).addPathPatterns("/intelligence/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !asks(method)
                || !(CurrentActor.now() instanceof Actor.Person person)
                || !person.may(Permission.HANDLE_INTELLIGENCE)
                || purposes.getObject().current(person).isPresent()) {
            return true;
        }
        var wanted = wanted(request, person);
        if (wanted.isEmpty() && TypedFields.hold(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", PAGE + "?to=" + URLEncoder.encode(wanted.orElse("/intelligence"), StandardCharsets.UTF_8));
        return false;
    }

    private static boolean asks(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(MODULE)
                && !method.hasMethodAnnotation(WithoutPurpose.class)
                && (method.hasMethodAnnotation(NeedsPurpose.class)
                        || method.getMethodAnnotation(Allow.class) instanceof Allow allow
                                && allow.value() == Permission.HANDLE_INTELLIGENCE);
    }

    /// Nothing where it is a form that cannot be kept.
    private Optional<String> wanted(HttpServletRequest request, Actor.Person person) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return Optional.of(
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        }
        return CurrentActor.as(
                Actor.AUTHENTICATION,
                () -> parked.getObject()
                        .park(Actor.AUTHENTICATION, person.id(), request.getRequestURI(), request.getParameterMap())
                        .map(id -> "/parked/" + id));
    }
}
