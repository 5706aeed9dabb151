package ru.metodmonitor.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people of the class write from MAX: what it tries is nothing that Telegram has, or has been tried there. */
@ClassTemplate
@ExtendWith(Played.OnMax.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnMaxAlone {}
