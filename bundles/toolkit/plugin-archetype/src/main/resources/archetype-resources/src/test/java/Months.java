package ${package};

import java.lang.annotation.Annotation;

/** A configuration, as tests make it. */
@SuppressWarnings("ClassExplicitlyAnnotation")
record Months(int months) implements ${criterion}.Config {

    @Override
    public Class<? extends Annotation> annotationType() {
        return ${criterion}.Config.class;
    }
}
