"""English."""

from footnoted.text.language import Language, classes, numbered, phrases

_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

ENGLISH = Language(
    code="en",
    decimal=".",
    grouping=",",
    scales={
        "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "mln": 6,
        "billion": 9, "bn": 9, "bln": 9, "b": 9, "trillion": 12, "tn": 12, "trn": 12,
    },
    numerals={
        **numbered(_UNITS, 2),
        **{word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)},
        **{f"{word}-one": 10 * tens + 1 for tens, word in enumerate(_TENS.split(), 2)},
        "zero": 0, "a dozen": 12, "a hundred": 100, "one hundred": 100, "a thousand": 10**3, "one thousand": 10**3,
        "one million": 10**6, "one billion": 10**9, "one trillion": 10**12,
        "a million": 10**6, "a billion": 10**9, "a trillion": 10**12, "half a million": 5 * 10**5, "half a billion": 5 * 10**8,
        "a million and a half": 15 * 10**5, "a billion and a half": 15 * 10**8,
    },
    minus=phrases("minus | negative"),
    ranges={"to": "", "or": "", "and": "between"},
    changes=phrases("from"),
    measure_of_change=phrases("by"),
    bounds_before=classes("""
        more-than: more than | over | above | exceeding | in excess of | greater than | upwards of | beyond
            | north of | well over | exceeds | exceeded | tops | topped | surpasses | surpassed
        at-least: at least | no fewer than | no less than | not less than | not fewer than | a minimum of
            | as few as | as little as
        at-most: capped at | limited to | up to | at most | no more than | not more than | a maximum of | as many as | as much as
        fewer-than: fewer than | less than | under | below | shy of | short of | south of
        about: about | around | approximately | roughly | some | nearly | almost | an estimated | circa | c. | ca. | approx. | close to | perhaps | maybe | possibly
            | in the region of | on the order of | in the order of | something like | a good | virtually
    """),
    bounds_after=classes("""
        at-least: or more | at least | at a minimum
        at-most: or less | or fewer | at most | at a maximum
        more-than: -plus | plus
        about: or so | approximately | -odd | or thereabouts | give or take
    """),
    before_numbers=phrases("the | these | those | all | another | an additional | a further | only | of"),
    per=classes("""
        year: annually | a year | per year | each year | every year | yearly | per annum
        month: a month | per month | each month | every month | monthly
        week: a week | per week | each week | every week | weekly
        day: a day | per day | each day | every day | daily
        other: per | each | apiece | every | a head | a person | an hour | hourly | a quarter | quarterly
    """),
    rising=phrases("""
        higher | more | up | above | greater | larger | increase | increased | rose | risen | rise | grew | grow | grown
        growth | raised | raise | raises | lifted | boosted | climbed | jumped | surged | soared | expanded
    """),
    falling=phrases("""
        lower | less | fewer | down | below | smaller | decrease | decreased | fell | fallen | fall | dropped | drop
        cut | cuts | reduced | lowered | slashed | trimmed | shrank | shrunk | shrink | contracted | declined | decline | slipped | plunged | tumbled | sank | slid
    """),
    percent=phrases("percent | per cent"),
    negators=phrases("""
        not | no | never | none | nobody | nothing | neither | nor | cannot | without | hardly | scarcely | barely
        no longer | no one | nowhere | rarely | seldom | anything but | all but | by no means
        don't | doesn't | didn't | won't | wouldn't | can't | couldn't | shouldn't | isn't | aren't | wasn't
        weren't | hasn't | haven't | hadn't | mustn't | needn't | mightn't | mayn't | oughtn't | shan't | daren't | ain't
        cant | dont | wont | didnt | doesnt | isnt | arent | wasnt | werent | couldnt | wouldnt | shouldnt | hasnt | havent
    """),
    denials=phrases("""
        deny | denies | denied | denying | refuse | refuses | refused | refusing | reject | rejects | rejected
        rejecting | rule out | rules out | ruled out | ruling out | dismiss | dismissed | dismisses | decline
        declined | declines | fail to | fails to | failed to | stop short of | stopped short of | unable to
        unlikely to | far from | instead of | rather than | false that | untrue
    """),
    weakening=phrases("only | too | hardly | partly | half | less | instead"),
    opens_clause=phrases("that | whether | if | unless | had | which | who | whom | were | lest | as if | as though"),
    doubts_before=phrases("""
        if | unless | whether | rumours | rumors | rumour | rumor | falsely | allegedly | supposedly | wrongly
        hypothetically | pretended | pretends | imagine | suppose | as if | as though | absurd | mistake | a fool
        mockingly | jokingly | ironically | joked | former
    """),
    doubts_after=phrases("""
        if | unless | provided that | as long as | only when | was a lie | is a lie | are a lie | lie | were false
        was false | is false | was wrong | is wrong | was untrue | is untrue | is absurd | deepfake | fake | hoax
        denies | denied | deny | refuted | refutes | rejected as | dismissed as | fell through | last year | next year
        the previous year | the following year | years ago | a year ago | a year earlier
    """),
    turns=phrases("but | and | yet"),
    unreal=phrases("""
        hope to | hopes to | hoped to | hopes | hoped | want to | wants to | wanted to | wish | wishes | call for
        calls for | called for | calling for | urge | urged | demand | demanded | invite | invites | invited | offer to
        offered to | skip | skips | skipped | miss | missed | boycott | boycotted | fell through | fall through | collapsed
        rumours | rumors | refuse | refuses | refused | decline | declined | declines | agreed on | agreed to | seek to
        sought to | yet to | asked to | urged to | told to | ordered to | supposed to | ready to | willing to | possible | potential | avoid | avoided | snub | snubbed | failed to | stayed away
        stay away | would
    """),
    prospects=phrases("""
        ahead of | before | preparations for | prepare for | prepares for | preparing for | prepared for | proposed
        proposes | proposing | proposal for | planned | planning | seeks | seeking | sought | considers | considered
        considering | upcoming | next | expected | awaited | possible | request for | asked for
        heading to | heads to | heading for | on the eve of | hopes of | calls for | talk of | plans for | idea of
    """),
    suppositions=phrases("if | unless | whether | provided that | provided | in case | as long as"),
    hedges=classes("""
        likelihood: likely | probably | probable | expected to | expects | apparently | presumably | almost | nearly
        intention: plan to | plans to | planned to | planning to | want to | wants to | wanted to | intend to | intends to
            | intended to | hope to | hopes to | hoped to | seek to | seeks to | sought to | aim to | aims to | aimed to
            | ready to | willing to | prepared to | due to | about to
        condition: if | unless | provided that | as long as | whether
    """),
    extents=classes("""
        all: all | every | everyone | everybody | entire | always | whole | completely
        only: only | alone | solely | exclusively
        most: most | mostly | largely | majority
        some: some | few | several | sometimes | partly
    """),
    privatives=phrases("lack | lacks | lacked | lacking | absence of | devoid of | lie | false | untrue | myth | hoax | fake"),
    parts=phrases("""
        half | third | thirds | quarter | quarters | fifth | tenth | part | fraction | share | short | none | most
        percent | per cent | % | one | all but
    """),
    counted_of=phrases("of"),
    groups=phrases("countries | states | nations | republics | member states | member countries | members"),
    genitives=phrases("of | in"),
    out_of=phrases("out of | among"),
    others=phrases("""
        another | further | additional | extra | remaining | other | others | initial | first | twice | double | triple
        half | times
    """),
    articles=phrases("a | an | the"),
    definite=phrases("the | this"),
    determiners=phrases("a | an | the | its | their | his | her | our | these | those"),
    lapsed=phrases("once | formerly | previously | used to | until recently | would have | had been | asked to | urged to | told to | ordered to | supposed to | yet to | at first | initially"),
    conjunctions=phrases("and | or | both | as | well"),
    with_others=phrases("with | between | of | by | among | and"),
    topics=phrases("""
        about | on | over | regarding | concerning | without | against | despite | discuss | discusses | discussed
        discussing | except | instead of
    """),
    away=phrases("after | before | since | until | till | ahead of | following | prior to"),
    polls=phrases("poll | survey | study | count | data | index | barometer | figures"),
    conditionals=phrases("would | wouldn't | 'd"),
    past_holders=phrases("""
        former | ex | then | late | onetime | erstwhile | deputy | vice | assistant | shadow | would-be | next | future
        incoming | prospective | retired | ousted | previous
    """),
    viewpoints=phrases("for"),
    reversers=phrases("""
        withdrawal | ban | bans | criticism | criticisms | critics | demand | demands | refusal | return | end | recall
        buying | sale | purchase | removal | pullout | halt | attack | attacks
    """),
    attitudes=phrases("""
        believe | believes | believed | think | thinks | thought | want | wants | wanted | plan | plans | planned | intend
        intends | intended | seek | seeks | sought | doubt | doubts | doubted | expect | expects | expected | fear | fears | feared | value | values | valued | see | sees | envisage
        envisages | hope | hopes | hoped | ask | asks | asked
    """),
    attendants=phrases("""
        envoy | ally | allies | aide | aides | adviser | advisor | advisers | advisors | spokesman | spokeswoman
        spokesperson | supporter | supporters | critic | critics | opponent | opponents | loyalist | deputy | lawyer
        representative | representatives | successor | predecessor | jr | sr | junior | senior | ii | iii
    """),
    bodies=phrases("""
        agency | army | assembly | coalition | commission | committee | congress | council | defence | defense
        department | forces | ministry | nations | news | organisation | organization | parliament | party | press
        security | senate | summit | union | university
    """),
    light=phrases("""
        remain | remains | remained | stand | stands | stood | stay | stays | among the countries | among the nations
        one of the countries | one of the nations | and others | became | founding | full
        a | an | the | its | their | his | her | to | be | become | becomes | becoming | that | this | these | it | they | he
        she | own | now | so | side | country | for its part | for their part
    """),
    comprising=phrases("""
        led by | includes | include | included | including | made up of | consists of | comprises | promoted by | members
        uniting | unites | among | launched by | founded by | joined by
    """),
    affirmed=phrases("not only | not just | not least | nothing but | no doubt"),
    modals=classes("""
        ability: can | could | cannot | can't | couldn't | able to | unable to
        possibility: may | might | possibly | perhaps | maybe
        future: will | would | shall | won't | wouldn't | 'll | 'd
        duty: must | should | shouldn't | mustn't | need | needs | needed | have to | has to | had to | ought to
    """),
    months=numbered(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sep/sept october/oct november/nov december/dec",
        1,
    ),
    relative_days={"today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "yesterday": -1},
    weekdays=numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    other_weeks=phrases("""
        last week | next week | of last week | of next week | a week ago | a week earlier | a week later | week
        the following week | the previous week | the week before | the week after | the following | the previous
    """),
    other_years=phrases("""
        last year | next year | the previous year | the following year | the same year | a year
        of last year | of next year | of the previous year | of the following year | of the same year | of a year
    """),
    coming=phrases("next | coming"),
    gone=phrases("last | past"),
    abbreviations=phrases(
        "mr | mrs | ms | dr | prof | gen | lt | col | sen | rep | gov | st | no | vs | jan | feb | mar | apr | jun"
        " | jul | aug | sep | sept | oct | nov | dec | e.g | i.e | u.s | u.n | u.k | e.u | inc | co | approx | ca"
    ),
    speech_verbs=phrases("""
        say | says | said | saying | state | states | stated | stating | tell | tells | told | telling
        claim | claims | claimed | claiming | note | notes | noted | noting | add | adds | added | adding
        write | writes | wrote | written | report | reports | reported | reporting | announce | announces | announced
        emphasize | emphasizes | emphasized | emphasise | emphasises | emphasised | stress | stresses | stressed
        insist | insists | insisted | insisting | demand | demands | demanded | demanding | propose | proposes
        proposed | proposing | suggest | suggests | suggested | suggesting | argue | argues | argued | arguing
        believe | believes | believed | think | thinks | thought | respond | responds | responded | reply | replies
        replied | describe | describes | described | describing | call | calls | called | calling | post | posts | posted
        indicate | indicates | indicated | indicating | express | expresses | expressed | warn | warns | warned | warning
        declare | declares | declared | confirm | confirms | confirmed | acknowledge | acknowledged | admit | admitted
        explain | explained | explaining | reiterate | reiterated | reaffirm | reaffirmed | promise | promises | promised
        pledge | pledges | pledged | vow | vowed | offer | offers | offered | back | backs | backed | support | supports
        supported | oppose | opposes | opposed | object | objects | objected | agree | agrees | agreed | want | wants
        wanted | urge | urges | urged | ask | asks | asked | deny | denies | denied | reject | rejects | rejected
        refuse | refuses | refused | rule out | rules out | ruled out | remark | remarked | point out | pointed out | reads
        inform | informs | informed | comment | commented | assert | asserts | asserted | assure | assured | quip | quipped
        mention | mentions | mentioned | plan | plans | planned | intend | intends | intended | seek | seeks | sought
        fear | fears | feared | value | values | valued | see | sees | envisage | envisages | hope | hopes | hoped
        concede | concedes | conceded | caution | cautions | cautioned | tweet | tweets | tweeted | reveal | reveals
        revealed | disclose | disclosed | complain | complains | complained | dismiss | dismisses | dismissed
        contend | contends | contended | predict | predicts
        predicted | allege | alleges | alleged | conclude | concluded | recall | recalled | signal | signals | signalled
        signaled | voice | voices | voiced | remind | reminds | reminded | observe | observed | expect | expects
        underscore | underscores | underscored | underline | underlines | underlined | affirm | affirms | affirmed
        clarify | clarifies | clarified | points out | made clear | were clear that | went on to say
        re-emphasise | re-emphasises | re-emphasised | re-emphasize | re-emphasizes | re-emphasized
        doubt | doubts | doubted | estimate | estimates | estimated | testify | testified | hint | hinted | joke | joked | advise | advised
        summarize | summarizes | summarized | summarise | summarises | summarised | sum up | sums up | summed up
        label | labels | labeled | labelled | brand | brands | branded | highlight | highlights | highlighted
        according to | quote from
    """),
    addressing=phrases("""
        tell | tells | told | telling | ask | asks | asked | urge | urges | urged | inform | informs | informed
        assure | assured | warn | warns | warned | persuade | persuaded | remind | reminded | call on | called on
        convince | convinced | thank | thanked
    """),
    speech_nouns=phrases("""
        claim | claims | statement | statements | call | calls | demand | demands | proposal | proposals | remark
        remarks | words | promise | pledge | offer | view | belief | conditions | speech | speeches
    """),
    making=phrases("made | given | issued | delivered"),
    holding=phrases("is | as | became | has | been"),
    along=phrases("along | together | including | alongside | as"),
    commissioning=phrases("for | commissioned by"),
    affiliating=phrases("of | from | at"),
    attributing=phrases("as"),
    agents=phrases("by | according to | quote from"),
    relaying=phrases("report | reports | reported | reporting | write | writes | wrote"),
    prepositions=phrases("""
        unlike | except | besides | without | than | like |
        to | for | in | of | against | with | into | from | on | at | about | towards | toward | between | among
        over | under | above | below | beyond | across | inside | outside | within | near | around | concerning | regarding | via | through
    """),
    clause_words=phrases("""
        that | which | who | whom | whose | while | whereas | although | though | but | because | since | if | unless
        when | after | before | until | as | whether | where | how | why | so
    """),
    between=phrases("""
        has | have | had | is | are | was | were | be | been | being | will | would | may | might | can | could | also
        all | both | again | already | later | earlier | then | now | once | still | just | even | publicly | repeatedly
        did | does | do | consistently | previously | recently | reportedly | immediately | too | in turn | on the other hand | however
        meanwhile | himself | herself | itself | themselves | actively | clearly | firmly | explicitly | openly
        personally | not | never
    """),
    be=phrases("is | are | was | were | be | been | being"),
    have=phrases("has | have | had | did | does | do"),
    small=phrases("said | says | more | most | than | some | such | very | only | into | over | been | were | from | with | have"),
    kindred=classes("""
        meet: meeting | met | meet | summit | gathering | gathered | gather | convened
        talk: talk | talks | talked | spoke | speak | speaks | speaking | spoken | discussed | discussions
        defe: defence | defense
        ceas: cease | truce | armistice
        sent: sent | send | sends | sending
        held: held | hold | holds | holding
        kept: kept | keep | keeps
        left: left | leave | leaves | leaving
        boug: bought | buy | buys
        won: won | win | wins
        war: war | wars
        aid: aid | help | helped
        flew: flew | fly | flight
        trip: trip | travel | travels | travelled | visit | visited
        ally: ally | allies
        end: end | ended | cessation
        dail: daily | every
        vote: vote | voted
        sign: signed | sign | signing
    """),
    day_opens=phrases("late | early | earlier | again | today"),
    belonging=phrases("""
        member | members | membership | joined | joins | part of | belongs to | belong to | takes part | took part
        taking part | participates | participated | participating | leads | lead | led | leading | launched | founded
        signed up | participant in | participants in
    """),
    representatives=phrases("""
        government | governments | leader | leaders | president | prime minister | minister | ministers
        administration | authorities | officials | chancellor | parliament | cabinet
    """),
    pronouns=phrases("he | she"),
    latter=phrases("the latter"),
    neuter_pronouns=phrases("it | they"),
    plural_pronouns=phrases("they"),
    scheduled=phrases("""
        will | scheduled | due to | due in | plan to | plans to | planned to | planned for | planned | preparing to
        is to | are to | in the coming days | heading to | heads to | next month | next year | is awaited
        expected to | set to | slated | to be held | upcoming | on the eve of | later this week | next week
        tomorrow | intends to | set off for | sets off for | on the way to | on his way to | on her way to
    """),
    called_off=phrases("cancelled | canceled | called off | postponed | put off | scrapped"),
)  # fmt: skip
