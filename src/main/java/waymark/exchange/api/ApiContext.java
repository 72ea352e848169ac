package waymark.exchange.api;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import waymark.intelligence.submissions.SubmissionsOfSystems;
import waymark.services.Services;
import waymark.services.editing.ServiceAccess;
import waymark.strategy.actions.Actions;
import waymark.web.edge.ConsumerLimits;

/// What is in the servlet of the API and nowhere else. It is no part of the program’s own context, so that no page, and
/// nothing that pages have round them, is found there; nor is a resource of the API ever found by the servlet of pages.
class ApiContext {

    @Bean
    DirectoryResource directoryResource(ApiReader reader) {
        return new DirectoryResource(reader);
    }

    @Bean
    ServicesResource servicesResource(
            ApiReader reader, KeptAnswers answers, Services services, ServiceAccess access, Clock clock) {
        return new ServicesResource(reader, answers, services, access, clock);
    }

    @Bean
    PlanResource planResource(ApiReader reader) {
        return new PlanResource(reader);
    }

    @Bean
    ReleasesResource releasesResource(ApiReader reader) {
        return new ReleasesResource(reader);
    }

    @Bean
    SubmissionsResource submissionsResource(
            ApiReader reader, KeptAnswers answers, SubmissionsOfSystems submissions, ConsumerLimits limits) {
        return new SubmissionsResource(reader, answers, submissions, limits);
    }

    @Bean
    ProgressResource progressResource(KeptAnswers answers, Actions actions, Clock clock) {
        return new ProgressResource(answers, actions, clock);
    }

    /// Unknown fields and fields that are there twice are refused, so that a misspelt one is not lost without a word.
    static JsonMapper json() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    @Bean
    RequestMappingHandlerMapping handlerMapping() {
        var mapping = new RequestMappingHandlerMapping() {
            @Override
            protected boolean isHandler(Class<?> type) {
                return ApiResource.class.isAssignableFrom(type);
            }

            @Override
            protected void handlerMethodsInitialized(
                    java.util.Map<org.springframework.web.servlet.mvc.method.RequestMappingInfo, HandlerMethod> found) {
                var open = found.values().stream()
                        .filter(handler -> !handler.hasMethodAnnotation(Needs.class))
                        .map(HandlerMethod::getShortLogMessage)
                        .sorted()
                        .toList();
                if (!open.isEmpty()) {
                    throw new IllegalStateException("Handlers of the API without a capability: " + open);
                }
                found.values().stream()
                        .map(handler -> handler.getMethodAnnotation(Retires.class))
                        .filter(Objects::nonNull)
                        .forEach(Deprecations::check);
            }
        };
        mapping.setInterceptors(new CapabilityCheck());
        return mapping;
    }

    @Bean
    RequestMappingHandlerAdapter handlerAdapter() {
        var adapter = new RequestMappingHandlerAdapter();
        var text = new StringHttpMessageConverter(java.nio.charset.StandardCharsets.UTF_8);
        text.setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
        adapter.setMessageConverters(List.of(text, new JacksonJsonHttpMessageConverter(json())));
        adapter.setCustomArgumentResolvers(List.of(new CallResolver()));
        return adapter;
    }

    @Bean
    HandlerExceptionResolver handlerExceptionResolver(ApiErrors errors) {
        return errors.resolver();
    }

    /// The capability that a handler names, held in some reach; how far it reaches is asked row by row.
    private static final class CapabilityCheck implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response,
                Object handler) {
            if (handler instanceof HandlerMethod method) {
                Deprecations.say(response, method.getMethodAnnotation(Retires.class));
                var needed = Objects.requireNonNull(method.getMethodAnnotation(Needs.class))
                        .value();
                boolean held = ApiCall.of(request).consumer().grants().stream()
                        .anyMatch(grant -> grant.role().equals(needed.key()));
                if (!held) {
                    throw ApiProblem.of(
                            HttpStatus.FORBIDDEN,
                            "capability-missing",
                            "No scope of this consumer allows that",
                            "It needs " + needed.key() + ": ask an administrator of the partnership");
                }
            }
            return true;
        }
    }

    private static final class CallResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ApiCall.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return ApiCall.of(
                    Objects.requireNonNull(request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class)));
        }
    }
}
