/// Sleep restriction as cognitive behavioural therapy for insomnia uses it: who may do it, the
/// first window, and what a week of diary does to it. Begin at
/// [org.evenkeel.selfhelp.sleep.SleepRestriction].
package org.evenkeel.selfhelp.sleep;
