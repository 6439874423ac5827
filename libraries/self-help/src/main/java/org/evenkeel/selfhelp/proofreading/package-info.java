/// Reads the content as a careful colleague would: is it there in every language, is it plain, does
/// it promise too much. Begin at [org.evenkeel.selfhelp.proofreading.Proofreading].
package org.evenkeel.selfhelp.proofreading;
