package ru.metodmonitor.registry;

import java.util.Optional;

/**
 * A school's figures of one academic year.
 *
 * @param schoolId the school
 * @param year the year
 * @param pupils how many pupils
 * @param headcount how many teachers: the denominator of every share
 */
public record SchoolYear(long schoolId, AcademicYear year, Optional<Integer> pupils, Optional<Integer> headcount) {}
