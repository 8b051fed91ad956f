#!/usr/bin/env python3
"""Writes src/value/date/names.rs: month and weekday names of many languages, folded for look-up.

    pip install babel && python3 tests/generate/month_names.py > src/value/date/names.rs && rustfmt src/value/date/names.rs

Most names are CLDR facts, read by way of the Python package Babel. EXTRA holds what newspapers write and CLDR has not:
other calendars, spoken variants, old spellings, genitives, prefixed and suffixed forms.
"""
import re, sys, unicodedata
import babel
import babel.localedata
from babel import Locale
from babel.core import get_cldr_version

LOCALES = """af am ar ar_DZ ar_IQ ar_LB ar_MA ar_TN as az az_Cyrl be bg bn br bs bs_Cyrl ca ckb cs cy da de de_AT el en en_AU
en_CA eo es es_MX es_PE et eu fa fa_AF fi fil fo fr fr_CA fy ga gd gl gu ha he hi hr hu hy id ig is it jv ka kk km kn ku ky lb lo lt
lv mg mk ml mn mr ms mt my nb ne nl nn om or pa pl ps pt pt_PT rm ro ru rw se si sk sl sn so sq sr sr_Latn sv sw ta te
tg th ti tk tr tt uk ur uz uz_Cyrl vi wo xh yo zu""".split()

# language -> rows "number name name …"; an underscore stands for a space.
EXTRA_MONTHS = {
    "ar": """1 جانفي ينّاير كانون_الثانى كانون٢ ۱كانون ينایر|2 فيفري شباط فيبراير|3 آذار اذار|4 أفريل ابريل إبريل نيسان|5 ماي أيار ايار مايو|
        6 جوان حزيران يونية يونيه|7 جويلية يوليوز تموز يولية يوليه جويليه|8 أوت غشت آب اب أغشت اغسطس|9 شتنبر أيلول ايلول سبتنبر|
        10 تشرين_الأول تشرين_الاول تشرين_أول أكتوبر أوكتوبر|11 نونبر تشرين_الثاني تشرين_الثانى تشرين_ثاني نوفنبر|
        12 دجنبر كانون_الأول كانون_الاول كانون_أول ديسنبر""",
    "az": "3 mart|5 may|6 iyun|7 iyul|8 avqust",
    "be": "1 студзень|5 траўня|11 лістапад",
    "bg": "1 ян|2 фев|9 септ|11 ноем|12 дек",
    "bn": "1 জানুয়ারি জানুয়ারী জানুয়ারি জানুয়ারী|2 ফেব্রুয়ারি ফেব্রুয়ারী|4 এপ্রিল|8 আগস্ট আগষ্ট অগাস্ট|9 সেপ্টেম্বর|10 অক্টোবর|11 নভেম্বর|12 ডিসেম্বর",
    "ca": "3 marc|9 stbre|10 octbre",
    "cs": "1 ledna|2 února|3 března|4 dubna|5 května|6 června|7 července|8 srpna|9 září|10 října|11 listopadu|12 prosince|6 červ|7 červce",
    "da": "1 janvar|9 sept",
    "de": "1 jänner jän|2 feber|3 maerz mrz mär|9 sept",
    "el": "1 γενάρη γενάρης ιανουάριο|2 φλεβάρη φλεβάρης φεβρουάριο|3 μάρτη|4 απρίλη απρίλης|5 μάη μάης|6 ιούνη|7 ιούλη|8 αυγούστου|9 σεπτέμβρη|10 οκτώβρη|11 νοέμβρη|12 δεκέμβρη",
    "en": "1 jan|2 febr|3 mar|4 apr|6 jun june|7 jul july|9 sept sep|1 janurary|2 febuary",
    "es": "9 setiembre set sept|8 agto|11 nbre|12 dbre dic|1 ene|4 abr",
    "eu": "1 urtarrilak urtarrilaren urtarril|2 otsailak otsailaren otsail|3 martxoak martxoaren martxo|4 apirilak apirilaren apiril|5 maiatzak maiatzaren maiatz|6 ekainak ekainaren ekain|7 uztailak uztailaren uztail|8 abuztuak abuztuaren abuztu|9 irailak irailaren irail|10 urriak urriaren urri|11 azaroak azaroaren azaro|12 abenduak abenduaren abendu",
    "fa": "1 ژانویه جنوری|2 فوریه فبروری|3 مارچ|4 آپریل اپریل آوریل|5 مه می مۀ|6 ژوئن جون|7 ژوئیه جولای ژوئيه ژولای|8 اوت آگوست اگست|9 سپتامبر سپتمبر|10 اکتبر اکتوبر|11 نوامبر نومبر|12 دسامبر دسمبر",
    "fi": "1 tammikuu tammikuussa|2 helmikuussa|3 maaliskuussa|4 huhtikuussa|5 toukokuussa|6 kesäkuussa|7 heinäkuussa|8 elokuussa|9 syyskuussa|10 lokakuussa|11 marraskuussa|12 joulukuussa",
    "fil": "1 enero|2 pebrero|3 marso|4 abril|5 mayo|6 hunyo|7 hulyo|8 agosto|9 setyembre|10 oktubre|11 nobyembre|12 disyembre",
    "fr": "1 janv|2 févr fév|7 juil|9 sept|10 oct|12 déc",
    "he": "1 בינואר לינואר|2 בפברואר לפברואר|3 במרץ למרץ במרס מרס|4 באפריל לאפריל|5 במאי למאי|6 ביוני ליוני|7 ביולי ליולי|8 באוגוסט לאוגוסט|9 בספטמבר לספטמבר|10 באוקטובר לאוקטובר|11 בנובמבר לנובמבר|12 בדצמבר לדצמבר",
    "hi": "1 जनवरी|2 फरवरी फ़रवरी|3 मार्च|4 अप्रैल|5 मई|6 जून|7 जुलाई जुलै|8 अगस्त|9 सितंबर सितम्बर|10 अक्टूबर अक्तूबर|11 नवंबर नवम्बर|12 दिसंबर दिसम्बर",
    "hr": "1 siječnja|2 veljače|3 ožujka|4 travnja|5 svibnja|6 lipnja|7 srpnja|8 kolovoza|9 rujna|10 listopada|11 studenog studenoga|12 prosinca",
    "hu": "1 januárban|2 febr|3 márc|4 ápr|5 máj|6 jún|7 júl|8 aug|9 szept|10 okt|11 nov|12 dec",
    "hy": "1 հունվար|9 սեպտեմբեր|10 հոկտեմբեր",
    "id": "1 januari|2 februari pebruari|3 maret|5 mei|6 juni|7 juli|8 agustus agu agt ags|9 sept|10 oktober|11 november nopember nop|12 desember",
    "it": "1 genn|7 lugl|9 sett",
    "ka": "1 იანვარს იანვრის|2 თებერვალს თებერვლის|3 მარტს მარტის|4 აპრილს აპრილის|5 მაისს მაისის|6 ივნისს ივნისის|7 ივლისს ივლისის|8 აგვისტოს|9 სექტემბერს სექტემბრის|10 ოქტომბერს ოქტომბრის|11 ნოემბერს ნოემბრის|12 დეკემბერს დეკემბრის",
    "ku": "1 rêbendan çileya_paşîn|2 reşemeh sibat|3 adar|4 avrêl nîsan|5 gulan|6 pûşper hezîran|7 tîrmeh|8 gelawêj tebax|9 rezber îlon|10 kewçêr cotmeh|11 sermawez mijdar|12 berfanbar çileya_pêşîn",
    "lt": "1 sausio sausis|2 vasario vasaris|3 kovo kovas|4 balandžio balandis|5 gegužės gegužė|6 birželio birželis|7 liepos liepa|8 rugpjūčio rugpjūtis|9 rugsėjo rugsėjis|10 spalio spalis|11 lapkričio lapkritis|12 gruodžio gruodis",
    "lv": "1 janvārī|2 februārī|3 martā|4 aprīlī|5 maijā|6 jūnijā|7 jūlijā|8 augustā|9 septembrī|10 oktobrī|11 novembrī|12 decembrī",
    "mr": "1 जानेवारी|2 फेब्रुवारी|8 ऑगस्ट|9 सप्टेंबर|10 ऑक्टोबर|11 नोव्हेंबर|12 डिसेंबर",
    "ms": "1 januari|2 februari|3 mac|4 april|5 mei|6 jun|7 julai|8 ogos ogo|9 september|10 oktober|11 november|12 disember dis",
    "my": "1 ဇန်နဝါရီလ|2 ဖေဖော်ဝါရီလ|3 မတ်လ|4 ဧပြီလ|5 မေလ|6 ဇွန်လ|7 ဇူလိုင်လ|8 ဩဂုတ်လ သြဂုတ်လ သြဂုတ်|9 စက်တင်ဘာလ|10 အောက်တိုဘာလ|11 နိုဝင်ဘာလ|12 ဒီဇင်ဘာလ",
    "ne": "1 जनवरी|2 फेब्रुअरी|3 मार्च|4 अप्रिल|5 मे|6 जुन|7 जुलाई|8 अगस्ट|9 सेप्टेम्बर|10 अक्टोबर|11 नोभेम्बर|12 डिसेम्बर",
    "nl": "3 mrt|5 mei|9 sept",
    "pa": "1 ਜਨਵਰੀ|2 ਫਰਵਰੀ ਫ਼ਰਵਰੀ|8 ਅਗਸਤ|9 ਸਤੰਬਰ|10 ਅਕਤੂਬਰ|11 ਨਵੰਬਰ|12 ਦਸੰਬਰ",
    "pl": "1 stycznia|2 lutego|3 marca|4 kwietnia|5 maja|6 czerwca|7 lipca|8 sierpnia|9 września wrz|10 października paź|11 listopada|12 grudnia",
    "pt": "2 fevº|3 marco|9 sete|12 dez",
    "ro": "1 ianuarie ian|2 feb febr|5 mai|6 iunie iun|7 iulie iul|9 sept|10 oct|11 noi noiem|12 dec|3 mart",
    "ru": "1 янв|2 фев февр|3 мар|4 апр|5 мая|6 июн|7 июл|8 авг|9 сен сент|10 окт|11 ноя нояб|12 дек",
    "sk": "1 januára|2 februára|3 marca|4 apríla|5 mája|6 júna|7 júla|8 augusta|9 septembra|10 októbra|11 novembra|12 decembra",
    "sl": "1 januarja|2 februarja|3 marca|4 aprila|5 maja|6 junija|7 julija|8 avgusta|9 septembra|10 oktobra|11 novembra|12 decembra",
    "sq": "1 janar janarit|2 shkurt shkurtit|3 mars marsit|4 prill prillit|5 maj majit|6 qershor qershorit|7 korrik korrikut|8 gusht gushtit|9 shtator shtatorit|10 tetor tetorit|11 nëntor nëntorit|12 dhjetor dhjetorit",
    "sr": "1 јануара|2 фебруара|3 марта|4 априла|5 маја|6 јуна јун јуни|7 јула јули|8 августа|9 септембра|10 октобра|11 новембра|12 децембра",
    "sr-Latn": "1 januara|2 februara|3 marta|4 aprila|5 maja|6 juna juni|7 jula juli|8 avgusta|9 septembra|10 oktobra|11 novembra|12 decembra",
    "mk": "1 јануари|2 февруари|3 март|4 април|5 мај|6 јуни|7 јули|8 август|9 септември|10 октомври|11 ноември|12 декември",
    "sw": "1 januari|2 februari|3 machi|4 aprili|5 mei|6 juni|7 julai|8 agosti|9 septemba|10 oktoba|11 novemba|12 desemba",
    "ta": "1 ஜனவரி|2 பிப்ரவரி|3 மார்ச்|4 ஏப்ரல்|5 மே|6 ஜூன்|7 ஜூலை|8 ஆகஸ்ட் ஆகஸ்டு|9 செப்டம்பர்|10 அக்டோபர்|11 நவம்பர்|12 டிசம்பர்",
    "tg": "1 январи|2 феврали|3 марти|4 апрели|5 маи|6 июни|7 июли|8 августи|9 сентябри|10 октябри|11 ноябри|12 декабри",
    "th": "1 มค|2 กพ|3 มีค|4 เมย|5 พค|6 มิย|7 กค|8 สค|9 กย|10 ตค|11 พย|12 ธค",
    "tr": "1 oca|2 şub|8 ağu|9 eyl|10 eki|11 kas|12 ara",
    "uk": "1 січ|2 лют|3 бер|4 квіт|5 трав|6 черв|7 лип|8 серп|9 вер|10 жовт|11 лист|12 груд",
    "ur": "1 جنوری|2 فروری|3 مارچ|4 اپریل|5 مئی|6 جون|7 جولائی|8 اگست|9 ستمبر|10 اکتوبر|11 نومبر|12 دسمبر",
    "uz": "1 yanvar|2 fevral|3 mart|4 aprel|5 may|6 iyun|7 iyul|8 avgust|9 sentabr sentyabr|10 oktabr oktyabr|11 noyabr|12 dekabr",
    "uz-Cyrl": "6 июнь|7 июль|9 сентябрь сентабрь|10 октябрь октабрь|5 май",
    "vi": "1 tháng_một tháng_giêng|2 tháng_hai|3 tháng_ba|4 tháng_tư|5 tháng_năm|6 tháng_sáu|7 tháng_bảy|8 tháng_tám|9 tháng_chín|10 tháng_mười|11 tháng_mười_một|12 tháng_mười_hai tháng_chạp",
}
# Solar Hijri (fa, Dari, Pashto, Kurdish) and Ethiopic months: their names alone say which calendar is meant.
EXTRA_SOLAR_HIJRI = {
    "fa": "1 فروردین حمل فروردينِ|2 اردیبهشت ثور ارديبهشت|3 خرداد جوزا|4 تیر سرطان|5 مرداد اسد امرداد|6 شهریور سنبله|7 مهر میزان|8 آبان عقرب|9 آذر قوس|10 دی جدی|11 بهمن دلو|12 اسفند حوت",
    "ps": "1 وری|2 غویی|3 غبرګولی|4 چنګاښ|5 زمری|6 وږی|7 تله|8 لړم|9 لیندۍ|10 مرغومی|11 سلواغه|12 کب",
    "ckb": "1 خاکەلێوە|2 گوڵان|3 جۆزەردان|4 پووشپەڕ|5 گەلاوێژ|6 خەرمانان|7 ڕەزبەر|8 گەڵاڕێزان|9 سەرماوەز|10 بەفرانبار|11 ڕێبەندان|12 رەشەمە",
}
EXTRA_ETHIOPIC = {
    "am": "1 መስከረም|2 ጥቅምት|3 ኅዳር ህዳር|4 ታኅሣሥ ታህሳስ|5 ጥር|6 የካቲት|7 መጋቢት|8 ሚያዝያ|9 ግንቦት|10 ሰኔ|11 ሐምሌ|12 ነሐሴ|13 ጳጉሜን ጳጉሜ",
}
# 1 Monday … 7 Sunday.
EXTRA_WEEKDAYS = {
    "ar": "1 الاثنين الإثنين|2 الثلاثاء|3 الأربعاء الاربعاء|4 الخميس|5 الجمعة|6 السبت|7 الأحد الاحد",
    "de": "6 sonnabend",
    "en": "2 tues|3 weds|4 thur thurs",
    "es": "3 mie miercoles|6 sab sabado",
    "fa": "1 دوشنبه|2 سه_شنبه|3 چهارشنبه چهار_شنبه|4 پنجشنبه پنج_شنبه|5 جمعه|6 شنبه|7 یکشنبه یک_شنبه",
    "hi": "1 सोमवार|2 मंगलवार|3 बुधवार|4 गुरुवार बृहस्पतिवार|5 शुक्रवार|6 शनिवार|7 रविवार इतवार",
    "id": "5 jumat|7 ahad",
    "pl": "1 poniedziałku|2 wtorku|3 środę|5 piątku|6 sobotę|7 niedzielę",
    "pt": "1 segunda segunda_feira|2 terça terça_feira|3 quarta quarta_feira|4 quinta quinta_feira|5 sexta sexta_feira",
    "ru": "3 среду|5 пятницу|6 субботу",
    "uk": "3 середу|5 пятниця пятницю|6 суботу|7 неділю",
    "th": "1 วันจันทร์ จันทร์|2 วันอังคาร อังคาร|3 วันพุธ พุธ|4 วันพฤหัสบดี พฤหัสบดี|5 วันศุกร์ ศุกร์|6 วันเสาร์ เสาร์|7 วันอาทิตย์ อาทิตย์",
    "vi": "1 thứ_hai|2 thứ_ba|3 thứ_tư|4 thứ_năm|5 thứ_sáu|6 thứ_bảy|7 chủ_nhật",
    "ko": "1 월요일|2 화요일|3 수요일|4 목요일|5 금요일|6 토요일|7 일요일",
    "ta": "1 திங்கள்|2 செவ்வாய்|3 புதன்|4 வியாழன்|5 வெள்ளி|6 சனி|7 ஞாயிறு",
}
STRIP = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad\u093c\u09bc\u0a3c\ufeff]")
MAP = str.maketrans({"ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h",
                     "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ټ": "ټ", "ŋ": "n", "ς": "σ",
                     "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'"})


def fold(text):
    text = unicodedata.normalize("NFD", text.lower())
    text = STRIP.sub("", text)
    return unicodedata.normalize("NFC", text).translate(MAP)


def key(name):
    text = fold(name.replace("_", " "))
    text = re.sub(r"^(de |d'|d’|lo |van |a )(?=\S{3})", "", text)
    text = re.sub(r"[.,'’()׳॰]", "", text).replace("-", " ")
    return " ".join(text.split())


def rows(text):
    for part in text.replace("\n", " ").split("|"):
        number, *names = part.split()
        for name in names:
            yield int(number), name


table = {}


def add(name, kind, number, language):
    k = key(name)
    if len(k) < 2 or re.search(r"[0-9]", k) or re.fullmatch(r"[ivx]+", k) or len(k.split()) > 3:
        return
    table.setdefault(k, {}).setdefault((kind, number), set()).add(language)


def language_of(locale):
    language = locale.split("_")[0]
    return language + "-" + locale.split("_")[1] if locale.endswith(("_Latn", "_Cyrl")) else language


# Languages whose short forms clash with the words of larger ones: long forms only.
LONG_ONLY = "br cy fo fy ga gd ha ig jv mg mt om rm rw se sn so wo xh yo zu".split()

for name in LOCALES:
    # Babel writes resolved aliases into data that later locales share (Azerbaijani months in Breton): start afresh.
    babel.localedata._cache.clear()
    locale, language = Locale.parse(name), language_of(name)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, month in locale.months[context].get(width, {}).items():
                if width == "wide" or language not in LONG_ONLY or len(key(month)) > 3:
                    add(month, "Month", number, language)
                if language == "he":
                    add("ב" + month, "Month", number, language)
                if language == "mn":
                    add(month + "ын", "Month", number, language)
            for number, day in locale.days[context].get(width, {}).items():
                if width == "wide" or language not in LONG_ONLY:
                    add(day, "Weekday", number + 1, language)
                if language == "th" and width == "wide":
                    add(day + "ที่", "Weekday", number + 1, language)
for extra, kind in ((EXTRA_MONTHS, "Month"), (EXTRA_WEEKDAYS, "Weekday"), (EXTRA_SOLAR_HIJRI, "SolarHijri"), (EXTRA_ETHIOPIC, "Ethiopic")):
    for language, text in extra.items():
        for number, name in rows(text):
            add(name, kind, number, language)

out = sys.stdout
out.write(f"""//! Month and weekday names of {len({l for v in table.values() for s in v.values() for l in s})} languages and forms of writing, folded as [`super::fold`] folds.
//!
//! Generated by `tests/generate/month_names.py`; edit that, not this. Names from the Unicode Common Locale Data Repository
//! {get_cldr_version()}, by way of Babel {babel.__version__}: wide and abbreviated, in format and alone, dots and elided articles cut. To them the
//! script adds the Maghrebi and Levantine months, genitives and cases, Sanskritised and old spellings, and the months of the Solar
//! Hijri and Ethiopic calendars. CLDR data: Copyright © 1991-2026 Unicode, Inc., Unicode License v3, SPDX `Unicode-3.0`.
//!
//! Sorted by name. A name of two meanings stands twice; the languages tell which is meant.

use super::words::Name;

/// Sorted by the folded name.
#[rustfmt::skip]
pub(super) static NAMES: &[(&str, Name, &str)] = &[
""")
for k in sorted(table, key=lambda s: s.encode()):
    for (kind, number), languages in sorted(table[k].items()):
        out.write(f'    ("{k}", Name::{kind}({number}), "{" ".join(sorted(languages))}"),\n')
out.write("];\n")
